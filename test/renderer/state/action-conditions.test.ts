import { describe, expect, it } from 'vitest';
import { listConditions, withCondition } from '../../../renderer/state/action-conditions.ts';
import { withSource, withTarget } from '../../../renderer/state/edit-mapping.ts';
import type { Condition } from '../../../renderer/text/source-text.ts';
import { sampleCatalogue } from '../../fakes/sample-catalogue.ts';
import { sampleMapping } from '../../fakes/sample-wizard.ts';

const code = 'ACTION_1001';
const note = { action: code, field: 'note' };
const result = { action: code, field: 'result' };
const noted = withTarget(sampleMapping(), 'Remarks', note);
const constantOnly = withSource(sampleMapping(), null, { to: note, from: { constant: 'Expo' } });
const list = (mapping = noted) => listConditions(mapping, sampleCatalogue());

describe('the condition of an action', () => {
  it('is asked only of actions that get a value', () => {
    expect(list(sampleMapping())).toEqual([]);
    expect(list()).toEqual([
      {
        code,
        name: 'Conversation',
        condition: { kind: 'has-value' },
        isNeverWritten: false,
      },
    ]);
  });

  it.each<Condition>([
    { kind: 'column', column: 'Visit' },
    { kind: 'every-row' },
    { kind: 'has-value' },
  ])('is kept as it was chosen: $kind', (condition) => {
    const chosen = withCondition(
      withCondition(noted, code, { kind: 'every-row' }),
      code,
      condition,
    );
    expect(list(chosen)[0]?.condition).toEqual(condition);
  });

  it('leaves no trace when it says nothing', () => {
    const chosen = withCondition(noted, code, { kind: 'every-row' });
    expect(withCondition(chosen, code, { kind: 'has-value' })).toEqual(noted);
  });

  it('is missed where only fixed text goes, for then the action would never be written', () => {
    expect(list(constantOnly)[0]?.isNeverWritten).toBe(true);
    const always = withCondition(constantOnly, code, { kind: 'every-row' });
    expect(list(always)[0]?.isNeverWritten).toBe(false);
  });
});

describe('a condition while the mapping changes', () => {
  const own = withCondition(noted, code, { kind: 'column', column: 'Remarks' });
  const other = withCondition(noted, code, { kind: 'column', column: 'Visit' });

  it('stays while its column alone feeds the action', () => {
    expect(withTarget(own, 'Visit', null).actions).toEqual(own.actions);
  });

  it('stays when fixed text comes beside its column', () => {
    const source = { to: result, from: { constant: 'Interested' } };
    expect(withSource(own, null, source).actions).toEqual(own.actions);
  });

  it.each(['Visit', 'A column after it'])(
    'that only repeats its column goes when a second one feeds the action, or rows with that one would lose it: %s',
    (column) => expect(withTarget(own, column, result).actions).toBeUndefined(),
  );

  it('of another column is a choice, and stays beside a second one', () => {
    expect(withTarget(other, 'Visit', result).actions).toEqual(other.actions);
  });

  it.each([own, other])('goes with the last column, or the action would be empty', (mapping) => {
    expect(withTarget(mapping, 'Remarks', null).actions).toBeUndefined();
  });
});
