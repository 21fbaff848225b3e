import { describe, expect, it } from 'vitest';
import { parseTemplate } from '../../../shared/mapping/parse-template.ts';
import type { Template } from '../../../shared/mapping/template.ts';

const mapping: Template['mapping'] = {
  version: 1,
  identifier: 'phone',
  zone: 'Asia/Kolkata',
  country: 'IN',
  links: [{ to: { field: 'phone' }, from: { column: 'Mobile' } }],
};
const template: Template = { version: 1, name: 'Expo', header: ['Mobile', 'City'], mapping };
const textOf = (change: object) => JSON.stringify({ ...template, ...change });

describe('a template that was exported', () => {
  it.each([
    ['is read as it was written', textOf({})],
    ['also pretty printed', JSON.stringify(template, null, 2)],
    ['also after a byte-order mark', `\uFEFF${textOf({})}`],
    ['also with blanks about its name', textOf({ name: ' Expo ' })],
  ])('%s', (_, text) => {
    expect(parseTemplate(text)).toEqual({ ok: true, value: template });
  });
});

describe('what is no template is refused in whole sentences', () => {
  const newer = 'It was written by a newer Leadloader. Use that version.';
  it.each<[string, string, string]>([
    ['nothing', '', 'It is not JSON.'],
    ['a CSV file', 'Name,Phone\n', 'It is not JSON.'],
    ['a list', '[]', 'It is no template that Leadloader exported.'],
    ['null', 'null', 'It is no template that Leadloader exported.'],
    ['another document', '{"a":1}', 'It is no template that Leadloader exported.'],
    ['a later version', textOf({ version: 2, columns: [] }), newer],
    ['a later mapping', textOf({ mapping: { ...mapping, version: 3 } }), newer],
    [
      'a version of another kind',
      textOf({ version: 'one' }),
      'version: Invalid input: expected 1.',
    ],
    ['a mapping', JSON.stringify(mapping), 'It is a mapping, which names no columns of a file.'],
    ['a key we do not know', textOf({ extra: 1 }), 'Unrecognized key: "extra".'],
    [
      'a zone there is not',
      textOf({ mapping: { ...mapping, zone: 'Asia/Kolkatta' } }),
      'There is no time zone "Asia/Kolkatta"; write it like Asia/Kolkata.',
    ],
  ])('%s', (_, text, problem) => {
    expect(parseTemplate(text)).toEqual({ ok: false, error: [problem] });
  });

  it.each<[string, object]>([
    ['no columns', { header: [] }],
    ['more columns than a file may have', { header: Array.from({ length: 4097 }, String) }],
    ['a name of blanks', { name: '  ' }],
    ['a name that would move the cursor', { name: 'Expo\u001b[2J' }],
    ['a name too long', { name: 'x'.repeat(101) }],
    [
      'a link to nowhere',
      { mapping: { ...mapping, links: [{ to: {}, from: { constant: 'x' } }] } },
    ],
    ['a column of no text', { header: [7] }],
  ])('%s', (_, change) => {
    const parsed = parseTemplate(textOf(change));
    expect(parsed.ok ? [] : parsed.error).toEqual([expect.stringMatching(/^[a-z.0-9]+: .*\.$/)]);
  });
});
