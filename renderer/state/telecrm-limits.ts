import type { Settings } from '../../shared/ipc/workspace.ts';

/**
 * `defaultSettings` and the bounds of its schema, for the window: the schema itself would bring a library
 * into the page that its content policy refuses. A test holds the two together.
 */
export const telecrmLimits: Settings = {
  asyncLimit: 18_000,
  syncLimit: 3_600,
  budgetWindowMs: 3_600_000,
  budgetReserve: 0.1,
};

interface Bounds {
  least: number;
  most: number;
}

export const settingBounds: Readonly<Record<keyof Settings, Bounds>> = {
  asyncLimit: { least: 1, most: 10_000_000 },
  syncLimit: { least: 1, most: 10_000_000 },
  budgetWindowMs: { least: 100, most: 86_400_000 },
  budgetReserve: { least: 0, most: 0.9 },
};
