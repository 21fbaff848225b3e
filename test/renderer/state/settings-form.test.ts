import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  findSettingProblems,
  hasSettingChanges,
  toSettings,
  toSettingsForm,
} from '../../../renderer/state/settings-form.ts';
import { settingBounds, telecrmLimits } from '../../../shared/ipc/telecrm-limits.ts';
import { Settings } from '../../../shared/ipc/workspace.ts';

const form = toSettingsForm(telecrmLimits);

const anySettings = fc.record({
  asyncLimit: fc.integer({ min: 1, max: 10_000_000 }),
  syncLimit: fc.integer({ min: 1, max: 10_000_000 }),
  budgetWindowMs: fc.integer({ min: 100, max: 86_400_000 }),
  budgetReserve: fc.integer({ min: 0, max: 9_000 }).map((n) => n / 10_000),
});

describe("telecrm's own limits", () => {
  it.each(Object.entries(settingBounds) as [keyof Settings, { least: number; most: number }][])(
    '%s has the bounds of the contract',
    (name, { least, most }) => {
      const accepts = (n: number) => Settings.shape[name].safeParse(n).success;
      const step = name === 'budgetReserve' ? 0.001 : 1;
      expect([least - step, least, most, most + step].map(accepts)).toEqual([
        false,
        true,
        true,
        false,
      ]);
    },
  );
});

describe('the form', () => {
  it('shows an hour as an hour and any other window in minutes', () => {
    const shown = (budgetWindowMs: number) => {
      const { window, windowUnit } = toSettingsForm({ ...telecrmLimits, budgetWindowMs });
      return `${window} ${windowUnit}`;
    };
    expect([3_600_000, 86_400_000, 5_400_000, 1_500].map(shown)).toEqual([
      '1 hours',
      '24 hours',
      '90 minutes',
      '0.025 minutes',
    ]);
  });

  it('shows the reserve in per cent, without the dust of binary fractions', () => {
    const reserves = [0, 0.07, 0.1, 0.29, 0.9];
    expect(
      reserves.map((budgetReserve) => toSettingsForm({ ...telecrmLimits, budgetReserve })),
    ).toMatchObject([0, 7, 10, 29, 90].map((reservePercent) => ({ reservePercent })));
  });

  it('gives back what it was given, to the millisecond', () => {
    fc.assert(
      fc.property(anySettings, (settings) => {
        expect(toSettings(toSettingsForm(settings))).toEqual(settings);
        expect(hasSettingChanges(toSettingsForm(settings), settings)).toBe(false);
      }),
    );
  });

  it('knows sixty minutes as the hour that is saved, and thirty as a change', () => {
    const minutes = { ...form, windowUnit: 'minutes' } as const;
    expect(hasSettingChanges({ ...minutes, window: 60 }, telecrmLimits)).toBe(false);
    expect(hasSettingChanges({ ...minutes, window: 30 }, telecrmLimits)).toBe(true);
    expect(hasSettingChanges({ ...form, asyncLimit: '' }, telecrmLimits)).toBe(true);
  });
});

describe('a value that cannot be saved', () => {
  it.each([
    ['an empty limit', { asyncLimit: '' }, ['asyncLimit']],
    ['no request at all', { syncLimit: 0 }, ['syncLimit']],
    ['half a request', { syncLimit: 1.5 }, ['syncLimit']],
    ['a number longer than any limit', { asyncLimit: '99999999999999999999' }, ['asyncLimit']],
    ['more than a day', { window: 25 }, ['budgetWindowMs']],
    ['no time at all', { window: '-' }, ['budgetWindowMs']],
    ['nothing left for ourselves', { reservePercent: 91 }, ['budgetReserve']],
    ['two of them', { asyncLimit: '', reservePercent: '' }, ['asyncLimit', 'budgetReserve']],
  ])('is named: %s', (_, part, named) => {
    expect(Object.keys(findSettingProblems({ ...form, ...part }))).toEqual(named);
  });

  it('is exactly what the contract would refuse', () => {
    const typed = fc.oneof(
      fc.double({ min: -1, max: 2e7 }),
      fc.constantFrom<string>('', '12', 'x'),
    );
    const limits = fc.record({
      asyncLimit: typed,
      syncLimit: typed,
      window: typed,
      windowUnit: fc.constantFrom('minutes' as const, 'hours' as const),
      reservePercent: fc.oneof(typed, fc.double({ min: -1, max: 100 })),
    });
    fc.assert(
      fc.property(limits, (filled) => {
        const isFine = Object.keys(findSettingProblems(filled)).length === 0;
        expect(isFine).toBe(Settings.safeParse(toSettings(filled)).success);
      }),
    );
  });
});
