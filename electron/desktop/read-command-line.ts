/** What the arguments of the executable ask for: a command without a window, or the window. */
export type CommandLine =
  { kind: 'command'; argv: string[] } | { kind: 'window'; dataFolder: string | null };

/**
 * `argv` is `process.argv`; run from the repository (`isPackaged` false) the app's own folder comes
 * before our arguments. Switches for Chromium may stand before a command; a command is a bare word, and
 * the command line itself says which ones it knows.
 */
export function readCommandLine(argv: readonly string[], isPackaged: boolean): CommandLine {
  const given = argv.slice(1);
  const own = isPackaged ? given : withoutFirstPath(given);
  const first = own.findIndex((arg) => !arg.startsWith('-') || isAnswerable(arg));
  const word = own[first];
  const isValue = first > 0 && own[first - 1] === '--data-dir';
  if (word !== undefined && !isValue && (isAnswerable(word) || /^[a-z][a-z-]*$/.test(word))) {
    return { kind: 'command', argv: own.slice(first) };
  }
  return { kind: 'window', dataFolder: readDataFolder(own) };
}

function withoutFirstPath(args: string[]): string[] {
  const path = args.findIndex((arg) => !arg.startsWith('-'));
  return args.filter((_, index) => index !== path);
}

function isAnswerable(arg: string): boolean {
  return arg === '--help' || arg === '--version';
}

function readDataFolder(args: readonly string[]): string | null {
  const joined = args.find((arg) => arg.startsWith('--data-dir='));
  if (joined !== undefined) return joined.slice('--data-dir='.length) || null;
  const at = args.indexOf('--data-dir');
  return at === -1 ? null : (args[at + 1] ?? null);
}
