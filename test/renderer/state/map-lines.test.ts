import { describe, expect, it } from 'vitest';
import { withOptions, withSource, withTarget } from '../../../renderer/state/edit-mapping.ts';
import { isFound, isShownBy, listLines } from '../../../renderer/state/map-lines.ts';
import type { MapLine } from '../../../renderer/state/map-lines.ts';
import type { MapStep } from '../../../renderer/state/step.ts';
import type { LineFilter } from '../../../renderer/text/map-text.ts';
import type { Mapping } from '../../../shared/mapping/mapping.ts';
import type { ColumnSuggestion } from '../../../shared/mapping/mapping-suggestion.ts';
import { sampleMapping, sampleMapStep, sampleSuggestion } from '../../fakes/sample-wizard.ts';

const email = { field: 'email' };
const reason = '60 % of its cells are e-mail addresses.';

/** The suggestion stays as it was, whatever became of the mapping; "Remarks" may be an e-mail. */
function stepWith(mapping: Mapping, extra: Partial<MapStep> = {}): MapStep {
  const { columns } = sampleSuggestion();
  const perhaps: ColumnSuggestion = {
    column: 'Remarks',
    target: null,
    proposal: email,
    reason,
    confidence: 'possible',
  };
  const suggestion = {
    mapping: sampleMapping(),
    columns: columns.map((one) => (one.column === 'Remarks' ? perhaps : one)),
  };
  return { ...sampleMapStep(), suggestion, mapping, ...extra };
}

const sureness = (step: MapStep) => listLines(step).map((line) => line.sureness);
const lineOf = (step: MapStep, column: string) =>
  listLines(step).find((line) => line.column === column);

describe('how sure it is where a column goes', () => {
  it('is our own word while nobody overruled it', () => {
    expect(sureness(stepWith(sampleMapping()))).toEqual([
      'certain',
      'likely',
      'certain',
      'possible',
    ]);
  });

  it('is the choice of the user after that, and our word again when they come back to it', () => {
    const chosen = withTarget(sampleMapping(), 'Visit', { field: 'city' });
    expect(lineOf(stepWith(chosen), 'Visit')).toMatchObject({ sureness: 'chosen', reason: '' });
    const back = withTarget(chosen, 'Visit', { field: 'visit_date' });
    expect(lineOf(stepWith(back), 'Visit')?.sureness).toBe('certain');
  });

  it('does not change with an option', () => {
    const dated = withOptions(sampleMapping(), 'visit_date', { dateFormat: 'DD/MM/YYYY' });
    expect(lineOf(stepWith(dated), 'Visit')?.sureness).toBe('certain');
  });

  it('comes from the template that was used', () => {
    const match = {
      name: 'Expo',
      savedAtMs: 0,
      similarity: 1,
      knownColumns: 4,
      missingColumns: [],
      missingTargets: [],
    };
    const mapping = withTarget(sampleMapping(), 'Remarks', { field: 'city' });
    const step = stepWith(mapping, { applied: { mapping, match } });
    expect(sureness(step)).toEqual(['template', 'template', 'template', 'template']);
    const changed = withTarget(mapping, 'Remarks', email);
    expect(lineOf({ ...step, mapping: changed }, 'Remarks')?.sureness).toBe('chosen');
  });
});

describe('a target that a column may mean', () => {
  it('is offered with its reason, and not linked', () => {
    expect(lineOf(stepWith(sampleMapping()), 'Remarks')).toMatchObject({
      link: null,
      proposal: email,
      reason,
    });
  });

  it('is not offered once another source feeds it', () => {
    const taken = withSource(sampleMapping(), null, { to: email, from: { constant: 'a@b.co' } });
    expect(lineOf(stepWith(taken), 'Remarks')).toMatchObject({
      proposal: null,
      sureness: 'none',
      reason: 'This column is not uploaded.',
    });
  });
});

it('a column says which others it is joined with, and into what', () => {
  const source = { to: { field: 'city' }, from: { join: ['Name', 'Remarks'], with: ' ' } };
  const step = stepWith(withSource(sampleMapping(), null, source));
  expect(lineOf(step, 'Remarks')).toMatchObject({
    link: null,
    joins: ['Joined with Name into city.'],
    proposal: null,
    sureness: 'chosen',
  });
});

describe('what is shown', () => {
  const lines = listLines(stepWith(sampleMapping()));
  const named = (isShown: (line: MapLine) => boolean) =>
    lines.filter(isShown).map(({ column }) => column);

  it.each<[LineFilter, string[]]>([
    ['all', ['Name', 'Mobile', 'Visit', 'Remarks']],
    ['mapped', ['Name', 'Mobile', 'Visit']],
    ['not-mapped', ['Remarks']],
    ['look-over', ['Mobile', 'Remarks']],
  ])('by the filter %s', (filter, columns) => {
    expect(named((line) => isShownBy(filter, line))).toEqual(columns);
  });

  it.each([
    ['mob', ['Mobile']],
    ['VISIT_', ['Visit']],
    [' शर्मा', ['Name']],
    ['call after', ['Remarks']],
    ['', ['Name', 'Mobile', 'Visit', 'Remarks']],
    ['nowhere', []],
  ])('by the letters "%s" in header, values or field', (find, columns) => {
    expect(named((line) => isFound(find, line))).toEqual(columns);
  });
});
