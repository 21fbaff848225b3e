import { assert, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toSafeFileName } from '../../../electron/files/safe-file-name.ts';

describe('the name of an uploaded file', () => {
  it.each([
    ['leads.csv', 'leads.csv'],
    ['लीड्स 2026.csv', 'लीड्स 2026.csv'],
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\a\\leads.csv', 'leads.csv'],
    ['a:b?.csv', 'a_b_.csv'],
    ['.hidden', 'hidden'],
    ['leads.csv. ', 'leads.csv'],
    ['NUL.csv', '_NUL.csv'],
    ['com1', '_com1'],
    ['', 'file'],
    ['...', 'file'],
  ])('%j becomes %j', (name, safe) => {
    expect(toSafeFileName(name)).toBe(safe);
  });

  it('that is too long for a disk keeps its ending and whole letters', () => {
    const safe = toSafeFileName(`${'अ'.repeat(300)}.csv`);
    expect(safe).toBe(`${'अ'.repeat(65)}.csv`);
  });

  it('is never a path, never hidden, never empty and never longer than a disk allows', () => {
    assert(
      property(string({ unit: 'binary', maxLength: 300 }), (name) => {
        const safe = toSafeFileName(name);
        expect(safe).toMatch(/^[^./\\][^/\\]*$/su);
        expect(Buffer.byteLength(safe)).toBeLessThanOrEqual(201);
      }),
    );
  });
});
