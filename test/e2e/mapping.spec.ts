import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { test } from './host-fixture.ts';
import { keepReport } from './keep-report.ts';
import { choose, fieldOf, mapAll, table, writeLeads } from './map-columns.ts';
import { chooseFile, heading, toCheck, toMap } from './walk-wizard.ts';

/** The JSON that would leave for the row on this line of the check's table. */
async function wireOf(page: Page, cell: string): Promise<string> {
  await page.getByRole('gridcell', { name: cell, exact: true }).click();
  const drawer = page.getByRole('dialog', { name: /^Row/ });
  const json = await drawer.locator('.wire-json').first().innerText();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  return json;
}

test('what is joined, fixed, translated and conditional reaches the check', async ({
  page,
  dataFolder,
}) => {
  await toMap(page, writeLeads(dataFolder, 'stand.csv'));
  await mapAll(page);
  await toCheck(page);
  await expect(page.getByText('Held 2', { exact: true })).toBeVisible();

  await test.step('a value map turns the held rows ready', async () => {
    await page.getByRole('button', { name: 'Map', exact: true }).click();
    await page.getByRole('button', { name: 'Options of column Stage of sale' }).click();
    await choose(page.getByRole('combobox', { name: 'What "Brand new" stands for' }), 'Fresh');
    await choose(
      page.getByRole('combobox', { name: 'When "Expo conversation" is written' }),
      'only when "Paid"',
    );
    await toCheck(page);
    await expect(page.getByText('Held 0', { exact: true })).toBeVisible();
  });

  await test.step('the rows carry it all', async () => {
    const first = await wireOf(page, '9810000101');
    for (const said of ['"Asha Rao"', '"Expo 2026"', '"Fresh"', '"Call after 6"'])
      expect(first).toContain(said);
    expect(await wireOf(page, '9810000103')).not.toContain('Wants a garden');
  });
});

test('a template is saved, offered for the next file, handed on and taken in', async ({
  page,
  opened,
  dataFolder,
}) => {
  await toMap(page, writeLeads(dataFolder, 'stand.csv'));
  await mapAll(page);

  await test.step('saved under a name', async () => {
    await page.getByRole('button', { name: 'Templates', exact: true }).click();
    await page.getByLabel('Save this mapping as a template').fill('Stand weekly');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(page.getByText('The template "Stand weekly" is saved.')).toBeVisible();
    await page.getByRole('button', { name: 'Close', exact: true }).click();
    await expect(page.getByRole('dialog')).toHaveCount(0);
  });

  await test.step('offered for a file with the same columns, and used', async () => {
    await page.getByRole('button', { name: 'File', exact: true }).click();
    await chooseFile(page, writeLeads(dataFolder, 'stand-again.csv'));
    await expect(page.getByText('stand-again.csv')).toBeVisible();
    await page.getByRole('button', { name: 'Map the columns' }).click();
    await expect(page.getByText('Your template "Stand weekly" knows every column')).toBeVisible();
    await page.getByRole('button', { name: 'Use it: the template Stand weekly' }).click();
    await expect(page.getByText('The template "Stand weekly" is used.')).toBeVisible();
    await expect(heading(page)).toBeFocused();
    await expect(fieldOf(page, 'Stage of sale')).toHaveValue('status');
    await expect(page.getByText('"Expo 2026" for every row')).toBeVisible();
  });

  const path = await test.step('exported', async () => {
    await page.getByRole('button', { name: 'Templates', exact: true }).click();
    const kept = await keepReport(opened, 'Export the template Stand weekly', dataFolder);
    expect(JSON.parse(readFileSync(kept, 'utf8'))).toMatchObject({
      version: 1,
      name: 'Stand weekly',
      header: table[0],
    });
    return kept;
  });

  await test.step('removed, and imported again', async () => {
    await page.getByRole('button', { name: 'Remove the template Stand weekly' }).click();
    await page.getByRole('button', { name: 'Remove', exact: true }).last().click();
    await expect(page.getByText('There is no template yet.')).toBeVisible();
    const choosing = page.getByRole('dialog').locator('input[type=file]');
    await choosing.setInputFiles({
      name: 'stand.template.json',
      mimeType: 'application/json',
      buffer: readFileSync(path),
    });
    await expect(page.getByText('The template "Stand weekly" is here now.')).toBeVisible();
    await expect(
      page.getByRole('button', { name: 'Use it: the template Stand weekly' }),
    ).toBeVisible();
  });
});

test('going back to the file and on again keeps what was decided', async ({ page, dataFolder }) => {
  await toMap(page, writeLeads(dataFolder, 'stand.csv'));
  await mapAll(page);
  await page.getByRole('button', { name: 'File', exact: true }).click();
  await expect(heading(page)).toHaveText('Which file holds the leads?');
  await page.getByRole('button', { name: 'Map the columns' }).click();
  await expect(page.getByText('"Expo 2026" for every row')).toBeVisible();
  await expect(fieldOf(page, 'Said at the stand')).toHaveValue('ACTION_1001.note');
});
