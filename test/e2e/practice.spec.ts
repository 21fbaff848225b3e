import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { complaintsOfAxe } from './complaints-of-axe.ts';
import { test } from './host-fixture.ts';
import { takeScreen } from './take-screen.ts';
import { chooseFile, expoLeads, heading, toCheck, toMap, toPlan } from './walk-wizard.ts';

/** A lead of the expo with another customer code: telecrm keeps that field as it was, and says nothing. */
const secondVisit =
  'Name,Phone,customer_code,ACTION_1001.note\nप्रिया शर्मा,9810000104,009999,José called back\n';

async function uploadExpo(page: Page): Promise<void> {
  await toMap(page, expoLeads);
  await toCheck(page);
  await toPlan(page);
  await page.getByRole('button', { name: /^Upload \d+ rows$/ }).click();
  await expect(heading(page)).toHaveText('What became of expo-leads.csv', { timeout: 120_000 });
}

async function uploadSecondVisit(page: Page, dataFolder: string): Promise<void> {
  const path = join(dataFolder, 'second-visit.csv');
  writeFileSync(path, secondVisit);
  await page.getByRole('button', { name: 'Upload another file' }).click();
  await chooseFile(page, path);
  await page.getByRole('button', { name: 'Map the columns' }).click();
  await toCheck(page);
  await page.getByRole('button', { name: /^Continue with/ }).click();
  // Reading back would wait a minute for a value that never comes.
  await page.getByRole('switch', { name: 'Read every row back' }).click();
  await page.getByRole('button', { name: 'Upload 1 row', exact: true }).click();
  await expect(heading(page)).toHaveText('What became of second-visit.csv', { timeout: 60_000 });
}

async function openPractice(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Practice', exact: true }).click();
  await expect(heading(page)).toHaveText('Practice workspace');
}

test('what telecrm threw away is seen with its reason, and starting over takes it all away', async ({
  page,
  dataFolder,
}) => {
  test.slow();
  await uploadExpo(page);
  await uploadSecondVisit(page, dataFolder);
  await openPractice(page);
  await expect(page.getByText(/^22\d leads · 0 waiting · 1 request lost something$/)).toBeVisible();

  await test.step('a field that was dropped stands beside its reason', async () => {
    await page.getByRole('tab', { name: 'What really happened' }).click();
    await page.getByText('Something lost', { exact: true }).click();
    const lost = 'customer_code: Field is locked after creation';
    await page.getByRole('gridcell', { name: lost }).click();
    const drawer = page.getByRole('dialog', { name: /^Request/ });
    await expect(drawer.getByText(lost)).toBeVisible();
    await expect(drawer.getByRole('region', { name: 'What was sent' })).toContainText('009999');
    await expect(drawer.getByRole('region', { name: 'What was kept' })).not.toContainText('009999');
    await drawer.getByRole('button', { name: 'Open the lead' }).click();
  });

  await test.step('its lead has kept the old value, and the action stands in the timeline', async () => {
    const drawer = page.getByRole('dialog', { name: 'Lead 919810000104' });
    await expect(drawer.getByRole('row', { name: /^customer_code 004004/ })).toBeVisible();
    await expect(drawer.getByText('note: José called back')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  });

  await test.step('the way back leads to where the wizard was', async () => {
    await page.getByRole('button', { name: 'Back', exact: true }).click();
    await expect(heading(page)).toHaveText('What became of second-visit.csv');
    await expect(page.getByRole('button', { name: 'Practice', exact: true })).toBeFocused();
  });

  await test.step('starting over leaves the lead it began with', async () => {
    await openPractice(page);
    await page.getByRole('button', { name: 'Start over' }).click();
    await page.getByRole('button', { name: 'Throw away and start over' }).click();
    await expect(page.getByText('1 lead · 0 waiting · nothing lost')).toBeVisible();
    await expect(page.getByRole('gridcell', { name: '919800000001' })).toBeVisible();
    await page.getByRole('tab', { name: 'What really happened' }).click();
    await expect(page.getByText(/^Nothing was written yet/)).toBeVisible();
  });
});

/** The upload asks again and again for what is held back; whoever looks at the first request goes on seeing it. */
async function staysInView(page: Page): Promise<void> {
  await page.getByRole('tab', { name: 'What really happened' }).click();
  await page.getByText('All requests', { exact: true }).click();
  const grid = page.getByRole('grid');
  const count = async () => Number(await grid.getAttribute('aria-rowcount'));
  const seesOldest = () =>
    expect(async () => {
      const oldest = page.locator(`[role=row][aria-rowindex="${await count()}"]`);
      await expect(oldest).toBeInViewport({ ratio: 0.99, timeout: 500 });
    }).toPass({ timeout: 10_000 });
  await expect.poll(count).toBeGreaterThan(20);
  await page.getByRole('gridcell').first().focus();
  await page.keyboard.press('Control+ArrowDown');
  await seesOldest();
  const before = await count();
  await expect.poll(count, { timeout: 30_000 }).toBeGreaterThan(before);
  await seesOldest();
  await page.getByRole('tab', { name: 'Queue' }).click();
}

test('a held queue shows that QUEUED is no proof', async ({ page, host }) => {
  test.slow();
  await openPractice(page);
  await page.getByRole('tab', { name: 'Queue' }).click();
  await page.getByRole('switch', { name: 'Hold the queue' }).click();
  await expect(page.getByRole('button', { name: 'Practice (queue held)' })).toBeVisible();
  await page.getByRole('button', { name: 'Back', exact: true }).click();
  await toMap(page, expoLeads);
  await toCheck(page);
  await toPlan(page);
  await page.getByRole('button', { name: /^Upload \d+ rows$/ }).click();
  await page.getByRole('button', { name: 'Practice (queue held)' }).click();
  await page.getByRole('tab', { name: 'Queue' }).click();
  await expect(
    page.getByRole('button', { name: /^What was sent in request/ }).first(),
  ).toBeVisible();
  await takeScreen(page, host, 'practice-queue-held');
  await staysInView(page);
  await page.getByRole('button', { name: 'Start over' }).click();
  await page.getByRole('button', { name: 'Throw away and start over' }).click();
  await expect(page.getByText(/A file is being uploaded to the practice workspace/)).toBeVisible();
  await page.getByRole('switch', { name: 'Hold the queue' }).click();
  await expect(page.getByRole('switch', { name: 'Hold the queue' })).not.toBeChecked();
  await page.getByRole('button', { name: 'Back', exact: true }).click();
  await expect(heading(page)).toHaveText('What became of expo-leads.csv', { timeout: 120_000 });
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the practice workspace can be read and operated by anyone, ${colorScheme}`, async ({
    page,
    host,
    dataFolder,
  }) => {
    test.slow();
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const look = async (name: string) => {
      await takeScreen(page, host, `practice-${name}-${colorScheme}`);
      expect.soft(await complaintsOfAxe(page), name).toEqual([]);
    };
    await openPractice(page);
    await expect(page.getByRole('gridcell', { name: '919800000001' })).toBeVisible();
    await look('fresh');
    await page.getByRole('button', { name: 'Back', exact: true }).click();
    await uploadExpo(page);
    await uploadSecondVisit(page, dataFolder);
    await openPractice(page);
    await expect(page.getByRole('row').nth(8)).toBeVisible();
    await look('leads');
    await page.getByRole('textbox', { name: 'Find a lead' }).fill('शर्मा');
    await page.getByRole('gridcell', { name: '919810000104' }).click();
    await expect(page.getByText('note: José called back')).toBeVisible();
    await look('lead');
    await page.keyboard.press('Escape');
    await page.getByRole('tab', { name: 'Queue' }).click();
    await expect(page.getByText(/^Nothing is waiting/)).toBeVisible();
    await look('queue');
    await page.getByRole('tab', { name: 'What really happened' }).click();
    await expect(page.getByRole('gridcell', { name: 'Create or update' }).first()).toBeVisible();
    await look('log');
    await page.getByText('Something lost', { exact: true }).click();
    await page.getByRole('gridcell', { name: /^customer_code/ }).click();
    await expect(page.getByRole('region', { name: 'What was kept' })).toBeVisible();
    await look('request');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await page.getByRole('button', { name: 'Start over' }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await look('start-over');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.getByRole('radiogroup', { name: 'Show' }).getByText('All requests').click();
    await expect(page.getByRole('gridcell', { name: 'Create or update' }).first()).toBeVisible();
    await look('log-wide');
  });
}
