import type { ElectronApplication, Page } from '@playwright/test';

/** One run of the app in one of its hosts, as a user has it before them. */
export interface OpenedHost {
  page: Page;
  /** Electron's main process; null in the browser host. */
  desktop: ElectronApplication | null;
  /** What the page said on its console as errors, and errors nobody caught; complete after `close`. */
  complaints(): string[];
  close(): Promise<void>;
  /** Ends the engine at once, like a power cut: nothing of it gets to say goodbye. */
  kill(): Promise<void>;
}

export interface OpenOptions {
  executablePath: string;
  /** Profiles, runs and settings: opening the same folder again continues where it was. */
  dataFolder: string;
  env: Record<string, string>;
}

export const windowSize = { width: 1024, height: 640 };

/** The environment of a host: this process's own, without what would change how the app starts. */
export function hostEnv(extra: Record<string, string>): Record<string, string> {
  const own = Object.entries(process.env).filter(
    (entry): entry is [string, string] =>
      entry[1] !== undefined && !/^(ELECTRON_|NODE_OPTIONS$|LEADLOADER_)/.test(entry[0]),
  );
  return { ...Object.fromEntries(own), ...extra };
}
