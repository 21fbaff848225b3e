import {
  getCountries,
  getCountryCallingCode,
  isSupportedCountry,
  Metadata,
} from 'libphonenumber-js/min';

/** Bit n is set when a number can have n digits after its calling code. */
type LengthSet = number;

/** How numbers of one country look; `lengths` are those of national numbers without a trunk zero. */
export interface NumberingPlan {
  country: string;
  callingCode: string;
  lengths: LengthSet;
}

const metadata = new Metadata();
const lengthsByCallingCode = new Map<number, LengthSet>();
for (const country of getCountries()) {
  const code = Number(getCountryCallingCode(country));
  lengthsByCallingCode.set(code, (lengthsByCallingCode.get(code) ?? 0) | readLengths(country));
}

/** The plan of an ISO 3166 country; null when the library does not know it. */
export function readNumberingPlan(country: string): NumberingPlan | null {
  const name = country.toUpperCase();
  if (!isSupportedCountry(name)) return null;
  return { country: name, callingCode: getCountryCallingCode(name), lengths: readLengths(name) };
}

export function hasLength(lengths: LengthSet, length: number): boolean {
  return length < 31 && ((lengths >> length) & 1) === 1;
}

/** Whether a national number this long would be longer than any of the plan. */
export function isLongerThanAny(lengths: LengthSet, length: number): boolean {
  return length >= 31 || lengths >> length === 0;
}

/** What the lengths alone say of digits that begin with a calling code. */
export function judgeByLength(digits: string): 'possible' | 'impossible' | 'ask-library' {
  if (digits.startsWith('0')) return 'impossible';
  let code = 0;
  for (let at = 0; at < 3; at += 1) {
    code = code * 10 + digits.charCodeAt(at) - 48;
    const lengths = lengthsByCallingCode.get(code);
    if (lengths === undefined) continue;
    if (digits.charCodeAt(at + 1) === 48) return 'ask-library';
    return hasLength(lengths, digits.length - at - 1) ? 'possible' : 'impossible';
  }
  return 'ask-library';
}

/** telecrm-api.md 5.3 wants exactly ten digits for India, where landlines without area code are shorter. */
function readLengths(country: Parameters<typeof getCountryCallingCode>[0]): LengthSet {
  if (country === 'IN') return 1 << 10;
  metadata.selectNumberingPlan(country);
  const lengths = metadata.numberingPlan?.possibleLengths() ?? [];
  return lengths.reduce((set, length) => set | (1 << length), 0);
}
