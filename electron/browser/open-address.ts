import { spawn } from 'node:child_process';

const openers: Partial<Record<NodeJS.Platform, [string, ...string[]]>> = {
  darwin: ['open'],
  // Not `start`: that one is a word of a shell, which would read the address as well.
  win32: ['rundll32', 'url.dll,FileProtocolHandler'],
};

/** Opens an address in the user's own browser; where that fails, the printed address remains. */
export function openAddress(platform: NodeJS.Platform, address: string): void {
  const [command, ...args] = openers[platform] ?? ['xdg-open'];
  const opener = spawn(command, [...args, address], { detached: true, stdio: 'ignore' });
  opener.on('error', () => opener.unref());
  opener.unref();
}
