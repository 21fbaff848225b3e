import { resolve } from 'node:path';
import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';

export const expoLeads = resolve(import.meta.dirname, '../fixtures/expo-leads.csv');

/** The issues that stand in it, row by row. */
export const plantedIssues = resolve(import.meta.dirname, '../fixtures/expo-leads.planted.json');

/** The heading of the screen in view; it has the focus when the screen is new. */
export function heading(page: Page): Locator {
  return page.getByRole('heading', { level: 1 });
}

/** From the first screen to the proof of the practice workspace. */
export async function connectPractice(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Connect: Practice workspace' }).click();
  await expect(page.getByText('A lead is known by')).toBeVisible();
}

export async function toFile(page: Page): Promise<void> {
  await connectPractice(page);
  await page.getByRole('button', { name: 'Choose a file' }).click();
  await expect(heading(page)).toHaveText('Which file holds the leads?');
}

export async function chooseFile(page: Page, path: string): Promise<void> {
  await page.locator('input[type=file]').setInputFiles(path);
}

/** From the first screen to the mapping of a file. */
export async function toMap(page: Page, path: string): Promise<void> {
  await toFile(page);
  await chooseFile(page, path);
  await page.getByRole('button', { name: 'Map the columns' }).click();
  await expect(heading(page)).toHaveText('Which column feeds which field?');
}

/** On to the checked file. */
export async function toCheck(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Check the file' }).click();
  await expect(page.getByRole('button', { name: /^Continue with/ })).toBeVisible();
}

/** On to the plan of the upload; held rows are given back. */
export async function toPlan(page: Page): Promise<void> {
  await page
    .getByRole('checkbox', { name: /^Upload the .* and give the .* back as a file$/ })
    .check();
  await page.getByRole('button', { name: /^Continue with/ }).click();
  await expect(heading(page)).toHaveText('How shall the rows be uploaded?');
}
