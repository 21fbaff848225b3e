/** Whether two words have one root: `approval` and `approved`, `accessory` and `accessories`, `insured` and `insurance`. */
export function isSameWord(left: string, right: string): boolean {
  if (left === right) return true;
  const shorter = Math.min(left.length, right.length);
  if (shorter === 4) return isInflected(left, right) || isInflected(right, left);
  if (shorter < 5 || Math.abs(left.length - right.length) > 5) return false;
  if (left[0] !== right[0] || left[3] !== right[3]) return false;
  const isLonger = left.startsWith(right) || right.startsWith(left);
  if (isLonger) return Math.abs(left.length - right.length) <= 3;
  const [one, other] = [toStem(left), toStem(right)];
  return one.length >= 4 && one === other;
}

/** `roof` and `rooftop`, `book` and `booking`. */
function isInflected(word: string, longer: string): boolean {
  return longer.startsWith(word) && /^(?:top|ing|ed|er|es|s)$/.test(longer.slice(word.length));
}

function toStem(word: string): string {
  return word.replace(/(?:ations?|ances?|ments?|ings?|ions?|eds?|als?|ers?|ees?|y|ies|e|s)$/, '');
}

/** `PYMT` for payment, `EXCH` for exchange: the beginning of a word, or its consonants in order. */
export function isAbbreviation(short: string, word: string): boolean {
  if (short.length < 3 || short.length >= word.length || short[0] !== word[0]) return false;
  if (!/^[a-z]+$/.test(short)) return false;
  if (word.startsWith(short)) return true;
  return !/[aeiou]/.test(short.slice(1)) && isSubsequence(short, word);
}

function isSubsequence(short: string, word: string): boolean {
  let at = 0;
  for (const letter of word) if (letter === short[at]) at += 1;
  return at === short.length;
}

/** `CLR` for colour, `VRNT` for variant: all its consonants and nothing else. */
export function isSkeleton(short: string, word: string): boolean {
  const skeleton = word.slice(0, 1) + word.slice(1).replaceAll(/[aeiou]/g, '');
  return short.length >= 3 && short === skeleton;
}

/** `td` for test drive: the first letters of words that follow each other. */
export function isAcronym(short: string, words: readonly string[]): boolean {
  return words.length >= 2 && short === words.map((word) => word[0]).join('');
}
