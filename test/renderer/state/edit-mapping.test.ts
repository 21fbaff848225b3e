import { describe, expect, it } from 'vitest';
import {
  withDateFormat,
  withDuplicates,
  withFix,
  withTarget,
  withUnreadable,
} from '../../../renderer/state/edit-mapping.ts';
import { sampleMapping } from '../../fakes/sample-wizard.ts';

const note = { action: 'ACTION_1001', field: 'note' };
const result = { action: 'ACTION_1001', field: 'result' };

describe('the target of a column', () => {
  it('is changed in its place, without the options chosen for the old one', () => {
    const dated = withDateFormat(sampleMapping(), 'visit_date', 'DD/MM/YYYY');
    expect(withTarget(dated, 'Visit', { field: 'city' }).links[2]).toEqual({
      to: { field: 'city' },
      from: { column: 'Visit' },
    });
  });

  it('can be given to a column that had none, and taken away', () => {
    const mapped = withTarget(sampleMapping(), 'Remarks', { field: 'city' });
    expect(mapped.links).toHaveLength(4);
    expect(withTarget(mapped, 'Remarks', null)).toEqual(sampleMapping());
  });
});

describe('the condition of an action', () => {
  const conditional = sampleMapping({
    links: [...sampleMapping().links, { to: note, from: { column: 'Remarks' } }],
    actions: [{ action: 'ACTION_1001', when: { column: 'Remarks', is: 'not-empty' } }],
  });

  it('stays while its column alone feeds the action', () => {
    expect(withTarget(conditional, 'Visit', null).actions).toEqual(conditional.actions);
  });

  it.each(['Visit', 'A column after it'])(
    'goes when a second column feeds the action, or rows with only that one would lose it: %s',
    (column) => expect(withTarget(conditional, column, result).actions).toBeUndefined(),
  );

  it('goes with the last column, or the action would be written empty for every row', () => {
    expect(withTarget(conditional, 'Remarks', null).actions).toBeUndefined();
  });
});

describe('options', () => {
  it('leave no trace when they are as nobody had chosen', () => {
    const changed = withUnreadable(
      withDateFormat(sampleMapping(), 'visit_date', 'DD/MM/YYYY'),
      'visit_date',
      'leave-out',
    );
    const back = withDateFormat(withUnreadable(changed, 'visit_date', 'hold'), 'visit_date', null);
    expect(back).toEqual(sampleMapping());
    expect(withDuplicates(withDuplicates(back, 'merge'), null)).toEqual(sampleMapping());
  });
});

describe('a fix that the check offers', () => {
  it('sets the date format of its link', () => {
    const fix = { kind: 'date-format', text: '', link: 2, dateFormat: 'MM/DD/YYYY' } as const;
    expect(withFix(sampleMapping(), fix).links[2]?.dateFormat).toBe('MM/DD/YYYY');
  });

  it('leaves an unreadable cell out', () => {
    const fix = { kind: 'leave-out', text: '', link: 2 } as const;
    expect(withFix(sampleMapping(), fix).links[2]?.onUnreadable).toBe('leave-out');
  });

  it('settles the duplicates', () => {
    const fix = { kind: 'duplicates', text: '', duplicates: 'keep-last' } as const;
    expect(withFix(sampleMapping(), fix).duplicates).toBe('keep-last');
  });

  it('for a link that is no more changes nothing', () => {
    const fix = { kind: 'leave-out', text: '', link: 9 } as const;
    expect(withFix(sampleMapping(), fix)).toEqual(sampleMapping());
  });
});
