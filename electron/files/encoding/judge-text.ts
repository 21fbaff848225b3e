/**
 * The share (0 to 1) of the characters beyond ASCII that people do not write so: controls, signs inside
 * words, capitals behind small letters, two scripts in one word. A wrong code page shows itself by them.
 */
export function oddShare(text: string): number {
  let foreign = 0;
  let odd = 0;
  for (const run of text.split(/[\0-\x26\x28-\x2f\x3a-\x40[-`{-\x7f\u00a0]+/)) {
    const characters = [...run];
    const ofRun = characters.filter(isForeign).length;
    foreign += ofRun;
    odd += Math.min(ofRun, isCrowded(characters) ? ofRun : countOdd(characters));
  }
  return foreign === 0 ? 0 : odd / foreign;
}

const letter = /[\p{L}\p{M}]/u;
const upper = /\p{Lu}/u;
const lower = /\p{Ll}/u;
/** Apostrophes, dashes, joiners and the punctuation of East Asia stand between letters; other signs do not. */
const joinsLetters = /[\p{Pd}'\u2019\u00b7\u2026\u200c-\u200d\u3000-\u303f\uff00-\uff60]/u;
/** Quotes, brackets and bullets touch a letter on one side. */
const touchesLetters = /[\p{Pi}\p{Pf}\p{Ps}\p{Pe}\u00a1\u00bf\u2022\u2116]/u;
/** Controls, gaps of Unicode, loose accents, the broken bar and its like, half-width katakana. */
const neverWritten =
  /[\p{Cc}\p{Co}\p{Cn}\ufffd\u00a4\u00a6\u00a8\u00ac\u00ad\u00af\u00b8\u02b0-\u02ff\uff61-\uff9f]/u;
const scripts = ['Latin', 'Cyrillic', 'Greek', 'Hebrew', 'Arabic', 'Thai'].map(
  (script) => new RegExp(`\\p{Script=${script}}`, 'u'),
);

function isForeign(character: string): boolean {
  return character > '\x7f';
}

function countOdd(characters: readonly string[]): number {
  let odd = 0;
  characters.forEach((character, index) => {
    const before = characters[index - 1] ?? ' ';
    if (isForeign(character) && isOddAlone(character, before, characters[index + 1] ?? ' '))
      odd += 1;
    else if (isOddPair(before, character)) odd += 1;
  });
  return odd;
}

function isOddAlone(character: string, before: string, after: string): boolean {
  if (neverWritten.test(character)) return true;
  if (letter.test(character) || joinsLetters.test(character)) return false;
  const touched = [before, after].filter((one) => letter.test(one) || isForeign(one)).length;
  return touched > (touchesLetters.test(character) ? 1 : 0);
}

function isOddPair(before: string, character: string): boolean {
  if (!isForeign(before) && !isForeign(character)) return false;
  if (!letter.test(before) || !letter.test(character)) return false;
  if (lower.test(before) && upper.test(character)) return true;
  return scriptOf(before) !== scriptOf(character);
}

/** Marks belong to the script before them; scripts of East Asia count as one. */
function scriptOf(character: string): number {
  return scripts.findIndex((script) => script.test(character));
}

/** A long word whose Latin letters nearly all carry accents is another script, read wrong. */
function isCrowded(characters: readonly string[]): boolean {
  const latin = characters.filter((character) => scripts[0]?.test(character));
  return latin.length >= 4 && latin.filter(isForeign).length > latin.length * 0.6;
}
