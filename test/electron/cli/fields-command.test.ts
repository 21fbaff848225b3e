import { describe, expect, it } from 'vitest';
import { Catalogue } from '../../../shared/fields/catalogue.ts';
import { ownFolder, runLeadloader } from './run-leadloader.ts';

const fields = (...args: string[]) =>
  runLeadloader(['fields', '--workspace', 'practice', '--data-dir', ownFolder(), ...args]);

describe.concurrent('leadloader fields', () => {
  it('prints the whole catalogue as one JSON document', async () => {
    const { code, stdout, stderr } = await fields('--json');
    const catalogue = Catalogue.parse(JSON.parse(stdout));
    const [phone] = catalogue.fields.filter(({ isIdentifier }) => isIdentifier);
    expect({ code, stderr, phone: phone?.apiName }).toEqual({
      code: 0,
      stderr: '',
      phone: 'phone',
    });
    expect(catalogue.actions.map(({ code: action }) => action)).toContain('ACTION_1001');
  });

  it('prints for people what may be written, options and blanks included', async () => {
    const { code, stdout } = await fields();
    expect([code, stdout]).toEqual([
      0,
      expect.stringMatching(/^phone \(identifier\) +phone$/m) as string,
    ]);
    expect(stdout).toMatch(/^ACTION_1001\.note +text$/m);
    expect(stdout).toContain('"Site visit "');
  });
});
