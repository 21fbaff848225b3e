/** Codes that ISO 3166 keeps free for other uses than countries. */
const notCountries = new Set(['EU', 'EZ', 'QO', 'UN', 'XA', 'XB', 'ZZ']);

let countries: { value: string; label: string }[] | null = null;

/** Two-letter codes with their English names, sorted by name; made once, as it takes some milliseconds. */
export function listCountries(): { value: string; label: string }[] {
  countries ??= findCountries();
  return countries;
}

function findCountries() {
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  return letters
    .flatMap((first) => letters.map((second) => first + second))
    .flatMap((value) => {
      // A code of a country that is no more stands for its successor.
      const isCurrent = new Intl.Locale(`und-${value}`).maximize().region === value;
      const name = isCurrent && !notCountries.has(value) ? names.of(value) : undefined;
      return name ? [{ value, label: `${name} (${value})` }] : [];
    })
    .sort((a, b) => a.label.localeCompare(b.label));
}

/** IANA zones; `current` is among them even where the browser knows it by its older name. */
export function listZones(current: string): string[] {
  const zones = ['Asia/Kolkata', current, ...Intl.supportedValuesOf('timeZone')];
  return [...new Set(zones)];
}
