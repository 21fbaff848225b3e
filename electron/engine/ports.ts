import type { AppError } from '../../shared/errors/app-error.ts';
import type { Clock } from '../../shared/clock.ts';
import type { SavedFile } from '../../shared/ipc/workspace.ts';
import type { Result } from '../../shared/result.ts';

/** Keeps tokens where the operating system keeps secrets; never in the database, never in clear (P41, I7). */
export interface Secrets {
  /** The secret of that name, null when there is none; fails when this host cannot open it. */
  read(name: string): Promise<Result<string | null, AppError>>;
  write(name: string, value: string): Promise<Result<null, AppError>>;
  remove(name: string): Promise<void>;
}

/** How a host lets the user keep a file: a dialog, a download, or not at all. */
export interface FileSaver {
  /** Asks where, then lets `write` fill that path. */
  save(
    suggestedName: string,
    write: (path: string) => Promise<Result<null, AppError>>,
  ): Promise<Result<SavedFile, AppError>>;
}

/** All that the engine takes from its host. A test or a host constructs the engine from these in one line. */
export interface Ports {
  host: 'desktop' | 'browser' | 'cli';
  version: string;
  /** Absolute path; made when missing. */
  dataFolder: string;
  /** Variables `LEADLOADER_…`; the tokens of the `env` workspace are read from here at need. */
  environment: Readonly<Record<string, string | undefined>>;
  clock: Clock;
  /** 0 up to but not 1. */
  random: () => number;
  secrets: Secrets;
  saver: FileSaver;
  workerUrls: { read: URL; check: URL };
  /** Writes a bug down for people and answers its incident number. */
  reportBug: (cause: unknown) => string;
}
