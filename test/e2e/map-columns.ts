import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';

/** Forms give whole questions as headers. */
export const question =
  'आप किस मंज़िल पर रहना चाहेंगे और क्यों? (Which floor would you like to live on, and why?)';

/** A file whose headers say little; its one question stays unmapped. */
export const table = [
  ['Given', 'Family', 'Phone', 'Stage of sale', question, 'Paid', 'Said at the stand'],
  ['Asha', 'Rao', '9810000101', 'Brand new', 'सातवीं मंज़िल 🏙️', '5000', 'Call after 6'],
  ['Ravi', 'Iyer', '9810000102', 'Brand new', 'any', '', ''],
  ['José', 'Müller', '9810000103', 'Fresh', '', '', 'Wants a garden'],
];

/** Writes the table above into the test's folder and answers where it lies. */
export function writeLeads(folder: string, name: string): string {
  const path = join(folder, name);
  writeFileSync(
    path,
    `${table.map((cells) => cells.map((cell) => `"${cell}"`).join(',')).join('\n')}\n`,
  );
  return path;
}

export async function choose(box: Locator, option: string): Promise<void> {
  await box.click();
  await box.page().getByRole('option', { name: option }).first().click();
}

/** Found by typing, as whoever knows the name does it; filling the box at once is what a password manager does. */
async function pick(box: Locator, field: string): Promise<void> {
  await box.click();
  await box.pressSequentially(field);
  await box
    .page()
    .getByRole('option', { name: new RegExp(`^${field}`) })
    .first()
    .click();
}

export const fieldOf = (page: Page, column: string) =>
  page.getByRole('combobox', { name: `Field for column ${column}`, exact: true });

export async function fill(page: Page, column: string, field: string): Promise<void> {
  const box = fieldOf(page, column);
  await pick(box, field);
  await expect(box).toHaveValue(field);
}

/** One text for every row. */
async function addConstant(page: Page, field: string, value: string): Promise<void> {
  await page.getByRole('button', { name: 'Same text for every row' }).click();
  const dialog = page.getByRole('dialog');
  await pick(dialog.getByRole('combobox', { name: 'Goes to' }), field);
  await choose(dialog.getByRole('combobox', { name: 'Value' }), value);
  await dialog.getByRole('button', { name: 'Use it' }).click();
  await expect(dialog).toHaveCount(0);
}

async function addJoin(page: Page, field: string, columns: readonly string[]): Promise<void> {
  await page.getByRole('button', { name: 'Join columns' }).click();
  const dialog = page.getByRole('dialog');
  await pick(dialog.getByRole('combobox', { name: 'Goes to' }), field);
  const picked = dialog.getByRole('combobox', { name: 'Columns, in their order' });
  for (const column of columns) await choose(picked, column);
  await page.keyboard.press('Escape');
  await expect(dialog.getByText('First result: Asha Rao')).toBeVisible();
  await dialog.getByRole('button', { name: 'Use it' }).click();
  await expect(dialog).toHaveCount(0);
}

/** Whatever was suggested is not what this is about. */
async function clearAll(page: Page): Promise<void> {
  // The cross of a list is for the mouse; keys choose the same field again.
  const ends = page.locator('[aria-label$=": Not uploaded"], [aria-label^="Remove what goes to"]');
  await expect(ends.first()).toBeVisible();
  for (let left = await ends.count(); left > 0; left = await ends.count()) {
    await ends.first().click();
    await expect(ends).toHaveCount(left - 1);
  }
}

export async function mapAll(page: Page): Promise<void> {
  await clearAll(page);
  await fill(page, 'Phone', 'phone');
  await fill(page, 'Stage of sale', 'status');
  await fill(page, 'Said at the stand', 'ACTION_1001.note');
  await addJoin(page, 'name', ['Given', 'Family']);
  await addConstant(page, 'contact_source', 'Expo 2026');
}
