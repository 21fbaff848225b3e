const longestBytes = 200;
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/**
 * The last part of a name that a page sent, without what any of the three systems gives a meaning to:
 * it becomes a file's name and can never become a path.
 */
export function toSafeFileName(name: string): string {
  const base = name.split(/[/\\]/).at(-1) ?? '';
  const plain = base.replaceAll(/[\p{Cc}<>:"|?*]/gu, '_').replace(/^[. ]+|[. ]+$/g, '');
  if (plain === '') return 'file';
  return shorten(reserved.test(plain) ? `_${plain}` : plain);
}

// Disks count bytes, and a letter may take four; the ending is kept because it says what the file is.
function shorten(name: string): string {
  const dot = name.lastIndexOf('.');
  const ending = dot > 0 && name.length - dot <= 10 ? name.slice(dot) : '';
  let letters = Array.from(name.slice(0, name.length - ending.length));
  while (Buffer.byteLength(letters.join('') + ending) > longestBytes) {
    letters = letters.slice(0, -1);
  }
  return letters.join('') + ending;
}
