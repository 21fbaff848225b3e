import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { complaintsOfAxe } from './complaints-of-axe.ts';
import { test } from './host-fixture.ts';
import type { HostOptions } from './host-fixture.ts';
import { takeScreen } from './take-screen.ts';
import { buildWorkbook, inlineRows } from '../electron/files/workbook/build-workbook.ts';
import { chooseFile, heading, toFile } from './walk-wizard.ts';

/** Two lines of chatter, the header on line 3, semicolons, and accents as Windows-1252 writes them. */
const westernText = [
  'Leads of the Pune expo;;',
  'exported on 3 March;;',
  'Name;Mobile;City',
  'Zoë Müller;9810000101;Pune',
  'José Nuñez;9810000102;Delhi',
  'Priya Sharma;9810000103;Mumbai',
  'François Dubois;9810000104;Goa',
  '',
].join('\r\n');
const western = Buffer.from(westernText, 'latin1');

const unclosed = [
  'Name,Mobile,City',
  'Priya,9810000101,Pune',
  'Arjun,9810000102,Delhi',
  '"Meera,9810000103,Goa',
  'Kabir,9810000104,Agra',
  '',
].join('\n');

const next = (page: Page) => page.getByRole('button', { name: 'Map the columns' });
const row = (page: Page, rowNumber: number) =>
  page.getByRole('row').filter({
    has: page.getByRole('rowheader', { name: String(rowNumber), exact: true }),
  });

function boxOf(page: Page, label: string): Locator {
  return page.locator('.file-side').getByLabel(label).and(page.locator('input'));
}

async function pick(page: Page, label: string, option: string | RegExp): Promise<void> {
  await boxOf(page, label).click();
  await page.getByRole('option', { name: option }).click();
}

function write(folder: string, name: string, content: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** A picture to look at, and what axe finds in it. */
async function look(page: Page, host: HostOptions['host'], name: string): Promise<void> {
  await takeScreen(page, host, `reading-${name}`);
  expect.soft(await complaintsOfAxe(page), name).toEqual([]);
}

test('a Windows-1252 file with its header on line 3 shows the right names, and every other choice what it makes of them', async ({
  page,
  host,
  dataFolder,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await toFile(page);
  await look(page, host, 'empty');
  await chooseFile(page, write(dataFolder, 'expo.csv', western));
  await expect(row(page, 4)).toContainText('Zoë Müller');
  await expect(row(page, 5)).toContainText('José Nuñez');
  await expect(page.getByRole('columnheader', { name: 'Mobile' })).toBeVisible();
  await expect(boxOf(page, 'Column names')).toHaveValue('Row 3: Name, Mobile, City');
  await expect(page.getByText(/with other than English letters: .*Müller/)).toBeVisible();
  await expect(next(page)).toBeEnabled();
  await look(page, host, 'proposal');

  await boxOf(page, 'Encoding').click();
  await expect(page.getByRole('option').first()).toBeVisible();
  // axe wants the list inside a landmark, but an open list belongs to its box.
  await takeScreen(page, host, 'reading-encodings');
  await page.keyboard.type('Cyrillic (Windows');
  await page.getByRole('option', { name: 'Cyrillic (Windows-1251)' }).click();
  await expect(row(page, 4)).not.toContainText('Zoë');
  await expect(boxOf(page, 'Encoding (your choice)')).toHaveValue('Cyrillic (Windows-1251)');
  await expect(next(page)).toBeEnabled();
  await look(page, host, 'changed');

  await pick(page, 'Encoding', 'UTF-8');
  await expect(page.getByRole('alert')).toContainText('UTF-8');
  await expect(next(page)).toBeDisabled();
  await look(page, host, 'undecodable');
  await page.getByRole('button', { name: 'Read as Windows-1252' }).click();
  await expect(row(page, 4)).toContainText('Zoë Müller');
  await page.getByRole('button', { name: 'Back to the proposal' }).click();
  await expect(page.getByRole('button', { name: 'Back to the proposal' })).toHaveCount(0);
  await expect(row(page, 4)).toContainText('Zoë Müller');

  await pick(page, 'Column names', /^No row/);
  await expect(row(page, 3)).toContainText('Mobile');
  await pick(page, 'Column names', /^Row 3: /);
  await pick(page, 'Columns separated by', /^Comma/);
  await expect(page.getByRole('cell', { name: 'Zoë Müller', exact: true })).toHaveCount(0);
  await page.getByRole('button', { name: 'Back to the proposal' }).click();
  await expect(page.getByRole('cell', { name: 'Zoë Müller', exact: true })).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`an unclosed quote swallows nothing in silence and offers the rows before, ${colorScheme}`, async ({
    page,
    host,
    dataFolder,
  }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await toFile(page);
    await chooseFile(page, write(dataFolder, 'broken.csv', unclosed));
    await expect(page.getByRole('alert')).toContainText('row 4 (line 4 of broken.csv)');
    await expect(next(page)).toBeDisabled();
    await look(page, host, `problem-${colorScheme}`);
    await page.getByRole('button', { name: 'Use the 2 rows before row 4' }).click();
    await expect(page.getByText('Rows from 4 on are not read and not sent.')).toBeVisible();
    await expect(next(page)).toBeEnabled();
    await look(page, host, `cut-${colorScheme}`);
    await page.getByRole('button', { name: 'Read all rows again' }).click();
    await expect(page.getByRole('alert')).toBeVisible();
    await page.getByRole('button', { name: 'Read quotes as plain characters' }).click();
    await expect(row(page, 4)).toContainText('"Meera');
    await expect(row(page, 5)).toContainText('Kabir');
    await expect(next(page)).toBeEnabled();
  });
}

test('what only the check of the whole file finds is mended where the reading is chosen', async ({
  page,
  host,
  dataFolder,
}) => {
  const good = Array.from({ length: 400 }, (_, i) => `Lead ${i},${9_810_000_000 + i},Pune`);
  const text = ['Name,Phone,City', ...good, '"Meera,9820000000,Goa', 'Kabir,9820000001,Agra', ''];
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await toFile(page);
  await chooseFile(page, write(dataFolder, 'long.csv', text.join('\n')));
  await next(page).click();
  await page.getByRole('button', { name: 'Check the file' }).click();
  await expect(page.getByText(/A quote opened in row 402/)).toBeVisible();
  await look(page, host, 'check-failed');
  await page.getByRole('button', { name: 'Back to the file' }).click();
  await expect(heading(page)).toHaveText('Which file holds the leads?');
  await expect(next(page)).toBeDisabled();
  await look(page, host, 'after-check');
  await page.getByRole('button', { name: 'Use the rows before row 402' }).click();
  await next(page).click();
  await page.getByRole('button', { name: 'Check the file' }).click();
  await expect(page.getByRole('button', { name: 'Continue with 400 rows' })).toBeEnabled();
});

test('rows copied from a spreadsheet are read from a box and from anywhere on the screen', async ({
  page,
  host,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const rows =
    'Name\tMobile\tNotes\nPriya\t9810000101\tप्रिया 😀\nArjun\t9810000102\t"two\nlines"\n';
  await toFile(page);
  await page.getByRole('button', { name: 'Paste rows from a spreadsheet' }).click();
  const box = page.getByRole('textbox', { name: 'Rows' });
  await box.fill('Priya');
  await page.getByRole('button', { name: 'Read these rows' }).click();
  await expect(page.getByText(/That is a single cell/)).toBeVisible();
  await look(page, host, 'paste');
  await box.fill(rows);
  await box.press('ControlOrMeta+a');
  await box.press('ControlOrMeta+c');
  await page.getByRole('button', { name: 'Read these rows' }).click();
  await expect(row(page, 2)).toContainText('प्रिया 😀');
  await expect(row(page, 3)).toContainText('two');
  await page.getByRole('button', { name: 'Workspace', exact: true }).click();
  await page.getByRole('button', { name: 'Choose a file' }).click();
  await expect(page.getByRole('table')).toHaveCount(0);
  await page.keyboard.press('ControlOrMeta+v');
  await expect(row(page, 2)).toContainText('प्रिया 😀');
  await expect(boxOf(page, 'Columns separated by')).toHaveValue('Tab');
  await next(page).click();
  await expect(heading(page)).toHaveText('Which column feeds which field?');
});

test('rows with more cells than columns, long cells and sixty columns stay in their frame', async ({
  page,
  host,
  dataFolder,
}) => {
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  const header = Array.from({ length: 60 }, (_, i) => `Question ${i + 1}: what do you need?`);
  const long = Array.from({ length: 60 }, (_, i) => (i === 1 ? 'लंबा '.repeat(400) : `cell ${i}`));
  const lines = [header, long, [...long, 'stray'], ...Array.from({ length: 60 }, () => long)];
  const text = lines.map((cells) => cells.join(',')).join('\r\n');
  await toFile(page);
  await chooseFile(page, write(dataFolder, 'wide.csv', text));
  await expect(page.getByRole('columnheader', { name: 'Extra cell 1' })).toBeAttached();
  await expect(next(page)).toBeInViewport({ ratio: 1 });
  const table = page.getByRole('region', { name: /^The first 50 rows/ });
  await expect(table).toBeInViewport({ ratio: 0.9 });
  await table.focus();
  await page.keyboard.press('End');
  await expect(row(page, 51)).toBeInViewport();
  await expect(page.getByRole('columnheader', { name: 'Row' })).toBeInViewport();
  await look(page, host, 'wide');
});

test('a workbook shows its first sheet, and every other one when it is chosen', async ({
  page,
  host,
  dataFolder,
}) => {
  const rows = (name: string) =>
    inlineRows([
      ['Name', 'Mobile'],
      [name, '919810000101'],
    ]);
  const broken = `${rows('Kabir')}<row r="3"><c r="A3"><f>B2+1</f></c></row>`;
  const book = buildWorkbook({
    sheets: [
      { name: 'Leads 2026', data: rows('Zoë') },
      { name: 'Old leads', state: 'hidden', data: rows('Meera') },
      { name: 'Formulas', data: broken },
      { name: 'Empty' },
    ],
  });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await toFile(page);
  await chooseFile(page, write(dataFolder, 'book.xlsx', book));
  await expect(row(page, 2)).toContainText('Zoë');
  await expect(boxOf(page, 'Sheet')).toHaveValue('Leads 2026');
  await expect(page.getByText('The workbook has 4 sheets, 1 of them hidden.')).toBeVisible();
  await pick(page, 'Sheet', 'Old leads (hidden)');
  await expect(row(page, 2)).toContainText('Meera');
  await expect(next(page)).toBeEnabled();
  await look(page, host, 'workbook');
  await pick(page, 'Sheet', 'Empty');
  await expect(page.getByRole('alert')).toContainText('book.xlsx has no cells');
  await expect(next(page)).toBeDisabled();
  await look(page, host, 'empty-sheet');
  await pick(page, 'Sheet', 'Formulas');
  await expect(page.getByRole('alert')).toContainText('Row 3');
  await look(page, host, 'formula');
  await page.getByRole('button', { name: 'Use the 1 row before row 3' }).click();
  await expect(page.getByText('Rows from 3 on are not read and not sent.')).toBeVisible();
  await next(page).click();
  await expect(heading(page)).toHaveText('Which column feeds which field?');
});
