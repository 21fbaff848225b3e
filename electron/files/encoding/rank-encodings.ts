import { analyse } from 'chardet';
import { isTextOf, decodeBytes } from './decode-bytes.ts';
import { oddShare } from './judge-text.ts';

/** An encoding and how well it fits: higher is better. */
export interface RankedEncoding {
  encoding: string;
  score: number;
}

/** Code pages that spreadsheets write, besides UTF, the likelier of two that fit alike first; Node 20 and 24 know each. */
export const codePages: readonly string[] = [
  'windows-1252',
  'windows-1250',
  'windows-1251',
  'windows-1253',
  'windows-1254',
  'windows-1255',
  'windows-1256',
  'windows-1257',
  'windows-1258',
  'windows-874',
  'iso-8859-15',
  'iso-8859-2',
  'iso-8859-5',
  'iso-8859-6',
  'iso-8859-7',
  'koi8-r',
  'koi8-u',
  'macintosh',
  'x-mac-cyrillic',
  'ibm866',
  'shift_jis',
  'big5',
  'euc-kr',
  'gb18030',
  'euc-jp',
];

/** What a spreadsheet in the West writes. */
const western = 'windows-1252';

/** Of the letters that only Iceland has, Turkish is full when it is read as Western. */
const icelandic = /[ÐÞðþ]/;

/** The code page that is likelier than others before anything else is known. */
function findOrdinary(words: Uint8Array): string {
  const text = decodeBytes(words, western, false)?.text ?? '';
  return icelandic.test(text) ? 'windows-1254' : western;
}

/** The fewer letters there are, the better another code page must fit. */
function ordinaryBonus(words: Uint8Array): number {
  return Math.max(6, 30 - words.length / 10);
}

/** One odd character in four outweighs the best guess of the detector. */
const oddPenalty = 300;

/** First bytes of the characters that fill ordinary text; beyond them stand names of rare plants. */
const commonLeads: Readonly<Record<string, readonly (readonly [number, number])[]>> = {
  gb18030: [
    [0xa1, 0xa3],
    [0xb0, 0xd7],
  ],
  big5: [[0xa1, 0xc6]],
  shift_jis: [[0x81, 0x98]],
  'euc-jp': [
    [0xa1, 0xa5],
    [0xb0, 0xcf],
  ],
  'euc-kr': [
    [0xa1, 0xa3],
    [0xb0, 0xc8],
  ],
};

/** The code pages that read these words without a fault, the most probable first. */
export function rankEncodings(words: Uint8Array): RankedEncoding[] {
  const confidences = readConfidences(words);
  const ordinary = findOrdinary(words);
  const bonusOf = (encoding: string) => (encoding === ordinary ? ordinaryBonus(words) : 0);
  return codePages
    .filter((encoding) => isTextOf(words, encoding))
    .map((encoding) => ({
      encoding,
      score: bonusOf(encoding) + scoreOf(encoding, words, confidences),
    }))
    .sort((one, other) => other.score - one.score);
}

/** The detector's names as ours: what Windows writes holds all that the older standard has. */
const ownNames: Readonly<Record<string, string>> = {
  'iso-8859-1': 'windows-1252',
  'iso-8859-8': 'windows-1255',
  'iso-8859-9': 'windows-1254',
};

/** Code pages that the detector does not know, or not apart: they share its confidence in a sister. */
const sisters: Readonly<Record<string, string>> = {
  'iso-8859-15': 'windows-1252',
  macintosh: 'windows-1252',
  'windows-1250': 'iso-8859-2',
  'iso-8859-2': 'windows-1250',
  'windows-1253': 'iso-8859-7',
  'iso-8859-7': 'windows-1253',
  'koi8-u': 'koi8-r',
  'x-mac-cyrillic': 'windows-1251',
};

function readConfidences(words: Uint8Array): Map<string, number> {
  const confidences = new Map<string, number>();
  for (const { name, confidence } of analyse(words)) {
    const label = name.toLowerCase();
    const own = ownNames[label] ?? label;
    confidences.set(own, Math.max(confidence, confidences.get(own) ?? 0));
  }
  return confidences;
}

function scoreOf(
  encoding: string,
  words: Uint8Array,
  confidences: ReadonlyMap<string, number>,
): number {
  const own = confidences.get(encoding) ?? 0;
  const ofSister = confidences.get(sisters[encoding] ?? '') ?? 0;
  const text = decodeBytes(words, encoding, false)?.text ?? '';
  const odd = oddShare(text) + rareShare(encoding, words);
  return Math.max(own, ofSister) - oddPenalty * odd;
}

function rareShare(encoding: string, words: Uint8Array): number {
  const common = commonLeads[encoding];
  if (!common) return 0;
  let pairs = 0;
  let rare = 0;
  for (let at = 0; at < words.length; at += 1) {
    const lead = words[at] ?? 0;
    if (lead < 0x80) continue;
    pairs += 1;
    if (!common.some(([from, to]) => lead >= from && lead <= to)) rare += 1;
    at += 1;
  }
  return pairs === 0 ? 0 : rare / pairs / 2;
}
