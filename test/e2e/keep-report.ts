import { join } from 'node:path';
import { expect } from '@playwright/test';
import type { OpenedHost } from './opened-host.ts';

/** Saves a report the way this host saves one, and answers where it lies. */
export async function keepReport(
  { page, desktop }: OpenedHost,
  button: string,
  folder: string,
): Promise<string> {
  const path = join(folder, 'kept-report');
  const click = () => page.getByRole('button', { name: button }).click();
  if (desktop) {
    await desktop.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath });
    }, path);
    await click();
    await expect(page.getByText('is saved.')).toBeVisible();
  } else {
    const downloading = page.waitForEvent('download');
    await click();
    await (await downloading).saveAs(path);
  }
  return path;
}
