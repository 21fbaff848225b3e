import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/**
 * Electron knows no second page for axe to work in, so it works in ours. An open list of options is left
 * out: it is scrolled with the keys of its box, which axe does not see.
 */
export async function complaintsOfAxe(page: Page): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode(true).exclude('.mantine-Popover-dropdown');
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target }) => `${id}: ${target.join()}`),
  );
}
