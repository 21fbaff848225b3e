import { describe, expect, it } from 'vitest';
import {
  withDuplicates,
  withFix,
  withOptions,
  withoutTarget,
  withSource,
  withTarget,
} from '../../../renderer/state/edit-mapping.ts';
import { sampleMapping } from '../../fakes/sample-wizard.ts';

const city = { field: 'city' };

describe('the target of a column', () => {
  it('is changed in its place, without the options chosen for the old one', () => {
    const dated = withOptions(sampleMapping(), 'visit_date', { dateFormat: 'DD/MM/YYYY' });
    expect(withTarget(dated, 'Visit', city).links[2]).toEqual({
      to: city,
      from: { column: 'Visit' },
    });
  });

  it('can be given to a column that had none, and taken away', () => {
    const mapped = withTarget(sampleMapping(), 'Remarks', city);
    expect(mapped.links).toHaveLength(4);
    expect(withTarget(mapped, 'Remarks', null)).toEqual(sampleMapping());
  });

  it('leaves the other links the same objects, so that only one line is drawn again', () => {
    const before = sampleMapping();
    const after = withTarget(before, 'Visit', city);
    expect(after.links.map((link, index) => link === before.links[index])).toEqual([
      true,
      true,
      false,
    ]);
  });
});

describe('a field that no single column feeds', () => {
  const join = { join: ['Name', 'Remarks'], with: ' ' };
  const joined = withSource(sampleMapping(), null, { to: city, from: join });

  it('is added, changed in its place and taken away', () => {
    expect(joined.links[3]).toEqual({ to: city, from: join });
    const constant = { to: { field: 'contact_source' }, from: { constant: 'Website' } };
    const changed = withSource(joined, 'city', constant);
    expect(changed.links.slice(3)).toEqual([constant]);
    expect(withoutTarget(changed, 'contact_source')).toEqual(sampleMapping());
  });

  it('keeps its options while it goes to the same field, and no longer', () => {
    const options = withOptions(joined, 'city', { onUnreadable: 'leave-out' });
    const turned = { join: ['Remarks', 'Name'], with: ', ' };
    expect(withSource(options, 'city', { to: city, from: turned }).links[3]).toEqual({
      to: city,
      from: turned,
      onUnreadable: 'leave-out',
    });
    const elsewhere = withSource(options, 'city', { to: { field: 'email' }, from: turned });
    expect(elsewhere.links[3]).toEqual({ to: { field: 'email' }, from: turned });
  });
});

describe('options', () => {
  it('leave no trace when they are as nobody had chosen', () => {
    const changed = withOptions(sampleMapping(), 'visit_date', {
      dateFormat: 'DD/MM/YYYY',
      zone: 'Asia/Dubai',
      onUnreadable: 'leave-out',
    });
    expect(changed.links[2]).toMatchObject({ dateFormat: 'DD/MM/YYYY', zone: 'Asia/Dubai' });
    const none = { dateFormat: null, zone: null, onUnreadable: null };
    expect(withOptions(changed, 'visit_date', none)).toEqual(sampleMapping());
    expect(withDuplicates(withDuplicates(sampleMapping(), 'merge'), null)).toEqual(sampleMapping());
  });

  it('of one link leave those of the others alone', () => {
    const both = withOptions(withOptions(sampleMapping(), 'phone', { country: 'AE' }), 'name', {
      onUnreadable: 'leave-out',
    });
    expect(both.links.map(({ country, onUnreadable }) => [country, onUnreadable])).toEqual([
      [undefined, 'leave-out'],
      ['AE', undefined],
      [undefined, undefined],
    ]);
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
