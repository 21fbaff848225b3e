import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { complaintsOfAxe } from './complaints-of-axe.ts';
import { test } from './host-fixture.ts';
import { fill, mapAll, question, writeLeads } from './map-columns.ts';
import { takeScreen } from './take-screen.ts';
import { chooseFile, toMap } from './walk-wizard.ts';

/** Sixty columns, as a wide export has them. */
function writeWide(folder: string): string {
  const path = join(folder, 'wide.csv');
  const names = Array.from({ length: 58 }, (_, index) => `Extra ${index + 1}`);
  const lines = [
    ['Phone', question, ...names],
    ['9810000101', 'any', ...names.map((name) => `of ${name}`)],
  ];
  writeFileSync(path, lines.map((cells) => cells.map((cell) => `"${cell}"`).join(',')).join('\n'));
  return path;
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the mapping can be read and operated by anyone, ${colorScheme}`, async ({
    page,
    host,
    dataFolder,
  }) => {
    test.slow();
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const look = async (name: string) => {
      await takeScreen(page, host, `mapping-${name}-${colorScheme}`);
      expect.soft(await complaintsOfAxe(page), name).toEqual([]);
    };
    await toMap(page, writeLeads(dataFolder, 'stand.csv'));
    await look('suggested');
    await mapAll(page);
    await fill(page, 'Paid', 'PAYMENT.amount');
    await look('payment');
    await page.getByRole('button', { name: 'currency: INR for every row' }).click();
    await page.getByRole('button', { name: 'status: COMPLETED for every row' }).click();
    await look('sources');
    await page.getByRole('button', { name: 'Options of column Stage of sale' }).click();
    await page.getByRole('button', { name: 'Options of column Phone' }).click();
    await page
      .getByRole('combobox', { name: 'What "Brand new" stands for' })
      .scrollIntoViewIfNeeded();
    await look('options');
    await page.getByRole('button', { name: 'Change what goes to name' }).click();
    await expect(page.getByText('First result: Asha Rao')).toBeVisible();
    await look('join');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Change what goes to contact_source' }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await look('constant');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await page.getByRole('button', { name: 'Templates', exact: true }).click();
    await page.getByLabel('Save this mapping as a template').fill('Stand weekly');
    await look('templates-empty');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(
      page.getByRole('button', { name: 'Use it: the template Stand weekly' }),
    ).toBeVisible();
    await expect(page.getByText('The template "Stand weekly" is saved.')).toBeVisible();
    await look('templates');
    await page.getByRole('button', { name: 'Replace', exact: true }).click();
    await expect(page.getByText('Replace the template "Stand weekly"?')).toBeVisible();
    await look('templates-replace');
    await page.keyboard.press('Escape');
    await expect(page.getByText('Replace the template "Stand weekly"?')).toHaveCount(0);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await look('template-used');
    await page.getByRole('button', { name: 'File', exact: true }).click();
    await chooseFile(page, writeWide(dataFolder));
    await expect(page.getByText('wide.csv')).toBeVisible();
    await page.getByRole('button', { name: 'Map the columns' }).click();
    await expect(page.getByText('All 60')).toBeVisible();
    await look('wide');
    await page.getByText(/^Not mapped/).click();
    await page.getByRole('searchbox', { name: 'Find a column' }).fill('extra 4');
    await look('wide-found');
  });
}
