/** Names that every object has. */
export const inherited = [
  'constructor',
  'toString',
  'hasOwnProperty',
  'valueOf',
  'prototype',
  '__defineGetter__',
];

/** Texts that somebody might stumble over: half a character, a NUL, turned directions, no character, much too long, code. */
export const strange = [
  '\ud800',
  'a\u0000b',
  '\u202Eevil',
  '\u200F',
  '\uFFFE',
  'x'.repeat(8192),
  "'; --",
  '${1}',
];
