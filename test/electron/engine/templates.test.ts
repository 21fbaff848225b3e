import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { FileSaver, Ports } from '../../../electron/engine/ports.ts';
import type { Mapping } from '../../../shared/mapping/mapping.ts';
import { fail, ok } from '../../../shared/result.ts';
import { tempFolder, writeCsv } from '../../fakes/check-file.ts';
import { NotedEngine } from './note-engine.ts';
import { openEngine, valueOf } from './open-engine.ts';

const workspace = 'practice';
const mapping: Mapping = {
  version: 1,
  identifier: 'phone',
  zone: 'Asia/Kolkata',
  country: 'IN',
  links: [
    { to: { field: 'phone' }, from: { column: 'Mobile' } },
    { to: { field: 'name' }, from: { column: 'Person' } },
  ],
};
const document = (name: string, change: object = {}) =>
  JSON.stringify({ version: 1, name, header: ['Mobile', 'Person'], mapping, ...change });

async function openTemplates(change: Partial<Ports> = {}) {
  const engine = new NotedEngine(await openEngine(change));
  const open = (header: string) => {
    const cells = header.split(',').map((name) => (/mobile/i.test(name) ? '9810000101' : 'x'));
    return engine.addFile(writeCsv(`${header}\n${cells.join(',')}\n`));
  };
  const fileId = await open('Mobile,Person,City');
  const save = (name: string, id = fileId) =>
    engine.call('template.save', { workspace, name, fileId: id, mapping });
  return { engine, open, fileId, save };
}

/** A dialog that always answers with a place in `folder`. */
function saverTo(folder: string): FileSaver {
  return {
    async save(name, write) {
      valueOf(await write(join(folder, name)));
      return ok({ kind: 'saved', name });
    },
  };
}

describe('the templates of a workspace', () => {
  it('are listed with the one that fits best first, of those that fit alike the newest', async () => {
    const { engine, open, fileId, save } = await openTemplates();
    const others = await open('Phone,Who,Town');
    const narrow = await open('Mobile,Person');
    await save('Exact, old');
    await save('Narrow', narrow);
    await save('Exact, new');
    await save('Other', others);
    const matches = await engine.call('template.list', { workspace, fileId });
    expect(matches.map(({ name, similarity }) => [name, similarity])).toEqual([
      ['Exact, new', 1],
      ['Exact, old', 1],
      ['Narrow', 2 / 3],
      ['Other', 0],
    ]);
    expect(engine.strayed).toEqual([]);
  });

  it('say what a file and the workspace lack, and leave it out when applied', async () => {
    const { engine, open } = await openTemplates();
    const gone = { to: { field: 'shoe_size' }, from: { column: 'Mobile' } };
    const text = document('Expo', { mapping: { ...mapping, links: [...mapping.links, gone] } });
    await engine.call('template.import', { workspace, text });
    const fileId = await open('MOBILE,Name,City');
    const applied = await engine.call('template.apply', { workspace, name: 'Expo', fileId });
    expect(applied).toMatchObject({
      mapping: { links: [{ to: { field: 'phone' }, from: { column: 'MOBILE' } }] },
      match: { similarity: 0.25, missingColumns: ['Person'], missingTargets: ['shoe_size'] },
    });
    const listed = await engine.call('template.list', { workspace, fileId });
    expect(listed).toEqual([applied.match]);
  });

  it('applied make a mapping that the check takes', async () => {
    const { engine, open, save } = await openTemplates();
    await save('Expo');
    const fileId = await open('MOBILE,Person ,Town');
    const { mapping: own } = await engine.call('template.apply', {
      workspace,
      name: 'Expo',
      fileId,
    });
    const { runId } = await engine.call('check.start', { fileId, workspace, mapping: own });
    await engine.until(runId, 'checked');
    const { counts } = await engine.call('check.summary', { runId });
    expect(counts).toEqual({ ready: 1, held: 0, excluded: 0 });
  });

  it('are exported, removed and imported as the same document', async () => {
    const folder = tempFolder();
    const { engine, save } = await openTemplates({ saver: saverTo(folder) });
    const name = 'Expo 2026: Pune/Delhi';
    await save(name);
    const read = await engine.call('template.read', { workspace, name });
    const saved = await engine.call('template.export', { workspace, name });
    expect([saved, readdirSync(folder)]).toEqual([
      { kind: 'saved', name: 'Expo 2026_ Pune_Delhi.template.json' },
      ['Expo 2026_ Pune_Delhi.template.json'],
    ]);
    const text = readFileSync(join(folder, 'Expo 2026_ Pune_Delhi.template.json'), 'utf8');
    expect(text).toBe(`${JSON.stringify(read, null, 2)}\n`);
    await engine.call('template.remove', { workspace, name });
    expect(await engine.call('template.saved', { workspace })).toEqual([]);
    expect(await engine.call('template.import', { workspace, text })).toEqual({ name });
    expect(await engine.call('template.read', { workspace, name })).toEqual(read);
  });

  it('go with a workspace that is removed', async () => {
    const { engine, fileId } = await openTemplates();
    const acme = { name: 'Acme', enterpriseId: 'acme-enterprise', colour: 'red' as const };
    const draft = { ...acme, zone: 'Asia/Kolkata', country: 'IN' };
    await engine.call('workspace.save', draft);
    await engine.call('template.save', { workspace: 'Acme', name: 'Expo', fileId, mapping });
    await engine.call('workspace.remove', { workspace: 'Acme' });
    await engine.call('workspace.save', draft);
    expect(await engine.call('template.saved', { workspace: 'Acme' })).toEqual([]);
  });
});

describe('a template that cannot be had is said so', () => {
  it('because there is none of that name', async () => {
    const { engine, fileId } = await openTemplates();
    const named = { workspace, name: 'Expo' };
    const error = { kind: 'template-unknown', ...named };
    expect([
      await engine.ask('template.read', named),
      await engine.ask('template.apply', { ...named, fileId }),
      await engine.ask('template.export', named),
      await engine.ask('template.remove', named),
    ]).toEqual([fail(error), fail(error), fail(error), fail(error)]);
  });

  it('because there is no such workspace', async () => {
    const { engine, fileId } = await openTemplates();
    const error = { kind: 'workspace-unknown', name: 'Acme' };
    const named = { workspace: 'Acme', name: 'Expo' };
    expect([
      await engine.ask('template.saved', { workspace: 'Acme' }),
      await engine.ask('template.save', { ...named, fileId, mapping }),
      await engine.ask('template.import', { workspace: 'Acme', text: document('Expo') }),
      await engine.ask('template.read', named),
    ]).toEqual([fail(error), fail(error), fail(error), fail(error)]);
  });

  it('because the document is another one, and nothing is kept of it', async () => {
    const { engine } = await openTemplates();
    const text = document('Expo', { version: 2 });
    expect(await engine.ask('template.import', { workspace, text })).toEqual(
      fail({
        kind: 'template-invalid',
        problems: ['It was written by a newer Leadloader. Use that version.'],
      }),
    );
    expect(await engine.call('template.saved', { workspace })).toEqual([]);
  });

  it('because no cell could be read with it', async () => {
    const { engine, fileId } = await openTemplates();
    const bad = { ...mapping, country: 'QQ' };
    const saved = await engine.ask('template.save', {
      workspace,
      name: 'Expo',
      fileId,
      mapping: bad,
    });
    expect(saved).toMatchObject({ ok: false, error: { kind: 'mapping-invalid' } });
  });
});
