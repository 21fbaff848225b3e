/** telecrm's limits as they are known (telecrm-api.md 4). No schema here: the window needs the numbers alone. */
export const telecrmLimits = {
  asyncLimit: 18_000,
  syncLimit: 3_600,
  budgetWindowMs: 3_600_000,
  budgetReserve: 0.1,
};

/** What each setting may be; `budgetWindowMs` in milliseconds, `budgetReserve` as a share. */
export const settingBounds = {
  asyncLimit: { least: 1, most: 10_000_000 },
  syncLimit: { least: 1, most: 10_000_000 },
  budgetWindowMs: { least: 100, most: 86_400_000 },
  budgetReserve: { least: 0, most: 0.9 },
} satisfies Record<keyof typeof telecrmLimits, { least: number; most: number }>;
