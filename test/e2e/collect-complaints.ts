import type { BrowserContext, ConsoleMessage } from '@playwright/test';

interface Complaints {
  /** What was heard so far: console errors and errors nobody caught, of every page. */
  heard(): string[];
  /** Fetches what was said before anyone listened: Electron's first window is faster than its test. */
  catchUp(): Promise<void>;
  /** Hears no more: a page whose engine was killed under it has every right to complain. */
  hush(): void;
}

/** Collects what no user would see and no test would ask for. */
export function collectComplaints(context: BrowserContext): Complaints {
  const complaints = new Set<string>();
  let isHushed = false;
  const hear = (message: ConsoleMessage) => {
    if (!isHushed && message.type() === 'error') complaints.add(`console: ${message.text()}`);
  };
  const hearUncaught = (error: Error) => {
    if (!isHushed) complaints.add(`uncaught: ${error.message}`);
  };
  context.on('console', hear);
  context.on('weberror', (error) => hearUncaught(error.error()));
  return {
    heard: () => [...complaints],
    hush: () => {
      isHushed = true;
    },
    catchUp: async () => {
      for (const page of context.pages().filter((one) => !one.isClosed())) {
        (await page.consoleMessages({ filter: 'all' })).forEach(hear);
        (await page.pageErrors({ filter: 'all' })).forEach(hearUncaught);
      }
    },
  };
}
