import { expect } from '@playwright/test';
import { complaintsOfAxe } from './complaints-of-axe.ts';
import { test } from './host-fixture.ts';
import { takeScreen } from './take-screen.ts';
import {
  chooseFile,
  connectPractice,
  expoLeads,
  heading,
  toCheck,
  toMap,
  toPlan,
} from './walk-wizard.ts';

for (const colorScheme of ['light', 'dark'] as const) {
  test(`every screen can be read and operated by anyone, ${colorScheme}`, async ({
    page,
    host,
  }) => {
    test.slow();
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const look = async (name: string) => {
      await takeScreen(page, host, `${name}-${colorScheme}`);
      expect.soft(await complaintsOfAxe(page), name).toEqual([]);
    };

    await connectPractice(page);
    await look('workspace');
    await page.getByRole('button', { name: 'Add a workspace' }).click();
    await page.getByLabel('Enterprise ID').fill('https://next.telecrm.in/autoupdate');
    await look('profile');
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('button', { name: 'Settings' }).click();
    await expect(page.getByLabel('Async limit')).toHaveValue('18,000');
    await look('settings');
    await page.getByLabel('Reserve').fill('95');
    await expect(page.getByText('Write a share from 0 to 90 per cent.')).toBeVisible();
    await look('settings-wrong');
    await page.keyboard.press('Escape');
    await look('settings-unsaved');
    await page.getByRole('button', { name: 'Close without saving' }).click();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await page.getByRole('button', { name: 'Choose a file' }).click();
    await look('file-empty');
    await chooseFile(page, expoLeads);
    await expect(page.getByRole('table')).toBeVisible();
    await look('file');
    await page.getByRole('button', { name: 'Map the columns' }).click();
    await expect(heading(page)).toHaveText('Which column feeds which field?');
    await look('map');
    await page.getByRole('combobox', { name: 'Field for column Prefered Language' }).click();
    await expect(page.getByRole('option').first()).toBeVisible();
    await look('map-options');
    await page.keyboard.press('Escape');
    await toCheck(page);
    await page.getByRole('button', { name: /^Rating/ }).click();
    await expect(page.getByRole('gridcell', { name: '4 stars' })).toBeVisible();
    await look('check');
    await page.getByRole('button', { name: '4 ways to settle this: Phone' }).click();
    await expect(page.getByRole('menuitem', { name: 'Merge the rows of each lead' })).toBeVisible();
    await look('check-fixes');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('menu')).toHaveCount(0);
    await page.getByRole('gridcell', { name: '4 stars' }).click();
    await expect(page.getByText('Write 1, 2, 3, 4 or 5.')).toBeVisible();
    await look('row');
    await page.keyboard.press('Escape');
    await toPlan(page);
    await look('plan');
    await page.getByRole('button', { name: /^Upload \d+ rows$/ }).click();
    await page.getByRole('button', { name: 'Pause' }).click();
    await expect(heading(page)).toHaveText('expo-leads.csv is paused');
    await look('upload-paused');
    await page.getByRole('button', { name: 'Stop' }).click();
    await look('stop');
    await page.getByRole('button', { name: 'Stop the upload' }).click();
    await expect(heading(page)).toHaveText('What became of expo-leads.csv');
    await expect(page.getByRole('gridcell', { name: 'Skipped' }).first()).toBeVisible();
    await expect(page.getByRole('columnheader', { name: 'Dropped by telecrm' })).toBeInViewport({
      ratio: 1,
    });
    await look('result');
    await page.getByRole('button', { name: 'Runs' }).click();
    await expect(
      page.getByRole('button', { name: 'Open the run of expo-leads.csv' }),
    ).toBeVisible();
    await look('runs');
  });
}

test('the pictures for the README show the check with its rows', async ({ page, host }) => {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await toMap(page, expoLeads);
  await toCheck(page);
  await page.getByRole('button', { name: /^Rating/ }).click();
  await expect(page.getByRole('gridcell', { name: '4 stars' })).toBeVisible();
  await takeScreen(page, host, 'check-table');
  await page.getByText('Held 24', { exact: true }).click();
  await expect(page.getByRole('gridcell', { name: '9.19E+11' })).toBeVisible();
  await takeScreen(page, host, 'check-table-held');
});

test('settings that were saved are there again after a restart', async ({ open }) => {
  const first = await open();
  await first.page.getByRole('button', { name: 'Settings' }).click();
  await first.page.getByLabel('Window', { exact: true }).fill('2');
  await first.page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(first.page.getByText(/^The settings are saved/)).toBeVisible();
  await first.close();
  const { page } = await open();
  await page.getByRole('button', { name: 'Settings' }).click();
  await expect(page.getByLabel('Window', { exact: true })).toHaveValue('2');
  await expect(page.getByRole('combobox', { name: 'Unit of the window' })).toHaveValue('hours');
});
