import { expect, it } from 'vitest';
import { acceptValue } from '../../../electron/practice/rules/accept-value.ts';
import { createWorkspaceState } from '../../../electron/practice/workspace/create-workspace-state.ts';
import { defaultWorkspace } from '../../../electron/practice/fixtures/default-workspace.ts';

it('a formatted date is read on either side of a change of the clocks', () => {
  const workspace = createWorkspaceState(defaultWorkspace);
  const abroad = {
    ...workspace,
    enterprise: { ...workspace.enterprise, zone: 'America/New_York' },
  };
  const rule = { type: 'DATE', dateFormat: 'YYYY-MM-DD HH:mm' } as const;
  const instants = ['2026-03-08 01:59', '2026-03-08 03:00', '2026-11-01 00:30'].map((text) =>
    acceptValue(rule, text, abroad),
  );
  expect(instants).toEqual(
    ['2026-03-08T01:59-05:00', '2026-03-08T03:00-04:00', '2026-11-01T00:30-04:00'].map((iso) => ({
      isKept: true,
      value: Date.parse(iso),
    })),
  );
});
