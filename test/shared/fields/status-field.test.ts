import { describe, expect, it } from 'vitest';
import { compileReader, readAll } from './compile-reader.ts';

describe('a status column', () => {
  it('tells an archived status from an unknown one', () => {
    const cells = ['Fresh', 'Site visit', 'Site visit ', 'Old stage', ' Old stage', 'fresh', 'Won'];
    expect(readAll(compileReader('status'), cells)).toEqual({
      Fresh: 'Fresh',
      'Site visit': 'Site visit ',
      'Site visit ': 'Site visit ',
      'Old stage': 'status-archived',
      ' Old stage': 'status-archived',
      fresh: 'status-unknown',
      Won: 'status-unknown',
    });
  });

  it('takes a label for active that is archived too', () => {
    const catalogue = {
      statuses: ['Won'],
      archivedStatuses: ['Won'],
      lostReasons: [],
      archivedLostReasons: [],
      members: [],
    };
    expect(compileReader('status', { catalogue })('Won')).toEqual({ ok: true, value: 'Won' });
  });
});
