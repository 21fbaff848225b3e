import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { CheckedRow, RowVerdict } from '../../../shared/checking/check-report.ts';
import { ok } from '../../../shared/result.ts';
import type { Answers } from '../../fakes/fake-api.ts';
import { runId, sampleCheck, sampleCheckStep, sampleGroup } from '../../fakes/sample-wizard.ts';
import { openWindow } from './open-window.tsx';

const issue = {
  columnIndex: 2,
  column: 'Visit',
  field: 'visit_date',
  code: 'date-format',
  severity: 'error',
  message: 'Not written like the other dates of this column.',
  value: '2026-11-14',
} as const;

const heldRow: CheckedRow = {
  rowNumber: 31,
  state: 'held',
  cells: ['José', '9810000131', '2026-11-14', ''],
  issues: [issue],
};

const verdict: RowVerdict = {
  row: 31,
  state: 'held',
  issues: [issue],
  async: null,
  sync: null,
};

const rows: Answers = {
  'check.rows': () => ok({ total: 1, rows: [heldRow] }),
  'check.verdict': () => ok(verdict),
};

const next = () => screen.getByRole<HTMLButtonElement>('button', { name: /^Continue with/ });

describe('while it goes on', () => {
  it('the count is live, and the end brings the table by itself', async () => {
    const checking = sampleCheck({ state: 'checking', revision: 1, rows: 1_000, ready: 990 });
    const { api } = openWindow(sampleCheckStep({ progress: checking, groups: null }), {
      ...rows,
      'check.progress': () => ok(checking),
      'check.groups': () => ok([sampleGroup()]),
    });
    expect(screen.getByText(/1,000 rows so far/)).toBeTruthy();
    api.emit('check.progress', { ...checking, revision: 2, rows: 2_000 });
    expect(await screen.findByText(/2,000 rows so far/)).toBeTruthy();
    api.emit('check.progress', sampleCheck({ revision: 3 }));
    expect(
      await screen.findByText('Not written like the other dates of this column.'),
    ).toBeTruthy();
    expect(api.inputsOf('check.groups')).toEqual([{ runId }]);
  });

  it('can be stopped', async () => {
    const checking = sampleCheck({ state: 'checking', revision: 1 });
    const { api } = openWindow(sampleCheckStep({ progress: checking, groups: null }), {
      'check.progress': () => ok(checking),
      'check.cancel': () => ok(null),
    });
    fireEvent.click(screen.getByRole('button', { name: 'Stop the check' }));
    await waitFor(() => expect(api.inputsOf('check.cancel')).toEqual([{ runId }]));
    api.emit('check.progress', sampleCheck({ state: 'cancelled', revision: 4 }));
    expect(await screen.findByRole('button', { name: 'Check again' })).toBeTruthy();
  });
});

describe('the way on', () => {
  it('says how many rows, and asks before held ones are left behind', async () => {
    const { store } = openWindow(sampleCheckStep(), rows);
    expect([next().textContent, next().disabled]).toEqual(['Continue with 226 rows', true]);
    fireEvent.click(
      screen.getByRole('checkbox', {
        name: 'Upload the 226 ready rows and give the 24 held rows back as a file',
      }),
    );
    fireEvent.click(next());
    expect(store.getState().step).toMatchObject({
      kind: 'upload',
      run: { ready: 226, held: 24 },
      isHeldAccepted: true,
    });
  });

  it('is free when every row is ready', () => {
    const progress = sampleCheck({ ready: 250, held: 0 });
    openWindow(sampleCheckStep({ progress, groups: [] }), rows);
    expect(screen.queryByRole('checkbox')).toBeNull();
    expect(next().disabled).toBe(false);
    expect(screen.getByText('No issue was found. Every row is ready.')).toBeTruthy();
  });

  it('is closed while a date column reads both ways, whatever else is accepted', () => {
    const progress = sampleCheck({ ready: 250, held: 0 });
    const groups = [sampleGroup({ code: 'date-undecided', severity: 'warning' })];
    openWindow(sampleCheckStep({ progress, groups }), rows);
    expect(next().disabled).toBe(true);
    expect(screen.getByText(/before that nothing can be sent/)).toBeTruthy();
  });

  it('is closed when no row is ready', () => {
    openWindow(sampleCheckStep({ progress: sampleCheck({ ready: 0, held: 250 }) }), rows);
    expect(next().disabled).toBe(true);
    expect(screen.getByText(/nothing to upload/)).toBeTruthy();
  });
});

describe('a group of issues', () => {
  it('shows its rows when it is chosen', async () => {
    const { api } = openWindow(sampleCheckStep(), rows);
    fireEvent.click(screen.getByRole('button', { name: /^Visit/ }));
    await waitFor(() =>
      expect(api.inputsOf('check.rows').at(-1)).toEqual({
        runId,
        filter: { kind: 'group', link: 2, code: 'date-format' },
        from: 0,
        limit: 100,
      }),
    );
    expect(screen.getByRole('button', { name: /^Visit/ }).getAttribute('aria-pressed')).toBe(
      'true',
    );
  });

  it('is settled by its fix, which checks the file again', async () => {
    const { api } = openWindow(sampleCheckStep(), {
      ...rows,
      'check.start': () => ok({ runId }),
      'check.progress': () => ok(sampleCheck({ revision: 9, ready: 250, held: 0 })),
      'check.groups': () => ok([]),
    });
    fireEvent.click(screen.getByRole('button', { name: 'Leave this field out of these rows' }));
    expect(await screen.findByText('No issue was found. Every row is ready.')).toBeTruthy();
    expect(api.inputsOf('check.start')[0]?.mapping.links[2]?.onUnreadable).toBe('leave-out');
  });
});

describe('a group with many ways to settle it', () => {
  const policies = ['keep-last', 'keep-first', 'merge', 'send-all'] as const;
  const fixes = policies.map((duplicates) => ({
    kind: 'duplicates' as const,
    text: `Policy ${duplicates}`,
    duplicates,
  }));
  const groups = [sampleGroup({ column: 'Mobile', code: 'duplicate-in-file', link: 1, fixes })];

  it('offers them in one menu, so that the next group stays in view', async () => {
    const { api } = openWindow(sampleCheckStep({ groups }), {
      ...rows,
      'check.start': () => ok({ runId }),
      'check.progress': () => ok(sampleCheck({ revision: 9, ready: 250, held: 0 })),
      'check.groups': () => ok([]),
    });
    expect(screen.queryByText('Policy merge')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: '4 ways to settle this: Mobile' }));
    const items = await screen.findAllByRole('menuitem');
    expect(items.map((item) => item.textContent)).toEqual(fixes.map(({ text }) => text));
    fireEvent.click(screen.getByRole('menuitem', { name: 'Policy merge' }));
    await waitFor(() => expect(api.inputsOf('check.start')[0]?.mapping.duplicates).toBe('merge'));
  });

  it('has a button each while they are two', () => {
    const two = [sampleGroup({ fixes: fixes.slice(0, 2) })];
    openWindow(sampleCheckStep({ groups: two }), rows);
    const names = screen.getAllByRole('button', { name: /^Policy/ });
    expect(names.map((button) => button.textContent)).toEqual([
      'Policy keep-last',
      'Policy keep-first',
    ]);
  });
});

describe('the table', () => {
  it('says the issue of a row in words and opens the row with all there is to know', async () => {
    openWindow(sampleCheckStep(), rows);
    const grid = within(await screen.findByRole('region', { name: 'Rows of the file' }));
    const cell = await grid.findByText('2026-11-14');
    expect(grid.getByText(`Visit: ${issue.message}`)).toBeTruthy();
    fireEvent.click(cell);
    const drawer = within(await screen.findByRole('dialog', { name: 'Row 31' }));
    expect(await drawer.findByText('Nothing leaves for this row while it is held.')).toBeTruthy();
    expect(drawer.getByText(/Write it like the other dates/)).toBeTruthy();
  });

  it('shows the exact JSON of a row that is ready', async () => {
    const record = { fields: { phone: '919810000131', rating: 4 } };
    openWindow(sampleCheckStep(), {
      'check.rows': () => ok({ total: 1, rows: [{ ...heldRow, state: 'ready', issues: [] }] }),
      'check.verdict': () => ok({ ...verdict, state: 'ready', issues: [], async: record }),
    });
    fireEvent.click(await screen.findByText('2026-11-14'));
    const drawer = within(await screen.findByRole('dialog', { name: 'Row 31' }));
    await drawer.findByText('This row has no issues.');
    const json = drawer.getByText(/919810000131/).textContent ?? '';
    expect(JSON.parse(json)).toEqual(record);
  });
});
