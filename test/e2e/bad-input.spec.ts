import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { test } from './host-fixture.ts';
import { chooseFile, expoLeads, toFile } from './walk-wizard.ts';

const badFiles = [
  { name: 'empty.csv', bytes: Buffer.alloc(0), says: 'empty.csv is empty.' },
  {
    name: 'photo.csv',
    bytes: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0, 1, 2, 3]),
    says: 'photo.csv is neither a text file nor',
  },
  { name: 'header.csv', bytes: Buffer.from('Name,Phone\n'), says: 'has column names but no rows' },
];

for (const { name, bytes, says } of badFiles) {
  test(`${name} is refused in one sentence, and the next file is welcome`, async ({
    page,
    dataFolder,
  }) => {
    const path = join(dataFolder, name);
    writeFileSync(path, bytes);
    await toFile(page);
    await chooseFile(page, path);
    await expect(page.getByRole('alert').getByText(says)).toHaveCount(1);
    await expect(page.getByRole('button', { name: 'Map the columns' })).toBeDisabled();
    await chooseFile(page, expoLeads);
    await expect(page.getByText('The first', { exact: false }).first()).toBeVisible();
    await expect(page.getByRole('button', { name: 'Map the columns' })).toBeEnabled();
  });
}
