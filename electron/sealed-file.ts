import { createHash } from 'node:crypto';
import { join } from 'node:path';

/**
 * The file of a secret the desktop has sealed. A secret's name is the user's text, of any length and
 * letters, and some disks fold case: its hash fits them all.
 */
export function sealedFile(dataFolder: string, name: string): string {
  return join(dataFolder, 'secrets', createHash('sha256').update(name).digest('hex'));
}
