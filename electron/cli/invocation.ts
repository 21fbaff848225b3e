import type { Secrets } from '../engine/ports.ts';

/** What a command is given beside its arguments. */
export interface Invocation {
  /** Says with which code the process is to end. */
  exit: (code: number) => void;
  /** Opens the tokens of saved workspaces, as far as this executable can. */
  createSecrets: (dataFolder: string) => Secrets;
}
