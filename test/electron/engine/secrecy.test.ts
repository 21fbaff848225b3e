import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createBugLog } from '../../../electron/bug-log.ts';
import { createEngine } from '../../../electron/engine/create-engine.ts';
import { systemClock } from '../../../electron/engine/system-clock.ts';
import { tempFolder, writeCsv } from '../../fakes/check-file.ts';
import { startPractice, type PracticeProcess } from '../cli/start-practice.ts';
import { NotedEngine } from './note-engine.ts';
import { testPorts, valueOf } from './open-engine.ts';

const falseTokens = ['false-token-of-the-profile', 'false-token-of-nobody'];

let practice: PracticeProcess;
beforeAll(async () => {
  practice = await startPractice();
});
afterAll(() => practice.stop());

/** Every byte below a folder, by file. */
function bytesBelow(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true });
  return new Map(
    files
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path, readFileSync(path, 'latin1')]),
  );
}

/** Uploads two rows through the `env` workspace and writes all reports; one of its tokens is refused. */
async function uploadAndReport() {
  const dataFolder = tempFolder();
  const reports = tempFolder();
  const environment = {
    ...practice.variables,
    LEADLOADER_ASYNC_TOKENS: [
      'false-token-of-nobody',
      ...practice.address.asyncTokens.slice(1),
    ].join(),
  };
  const reportBug = createBugLog(dataFolder, systemClock.now);
  const host = valueOf(await createEngine(testPorts({ dataFolder, environment, reportBug })));
  const engine = new NotedEngine(host);
  const workspace = 'env';
  await engine.call('workspace.list', undefined);
  await engine.call('workspace.connect', { workspace });
  await engine.call('workspace.catalogue', { workspace });
  const fileId = await engine.addFile(writeCsv('Name,Phone\nAsha,9810000101\nRavi,9810000102\n'));
  const { mapping } = await engine.call('mapping.suggest', { fileId, workspace });
  const run = await engine.call('check.start', { fileId, workspace, mapping });
  await engine.until(run.runId, 'checked');
  await engine.call('check.summary', run);
  const start = { transport: 'async' as const, trialRows: 0, isVerified: true, skipHeld: false };
  await engine.call('run.start', { ...run, ...start });
  await engine.until(run.runId, 'finished');
  await engine.call('run.progress', run);
  await engine.call('run.outcomes', { ...run, kind: null, from: 0, limit: 100 });
  valueOf(await host.writeReports(run.runId, reports));
  await askWithFalseTokens(engine);
  // What SQLite has not yet moved out of its log is looked through as well.
  const whileOpen = bytesBelow(dataFolder);
  await host.close();
  return {
    said: engine.said,
    whileOpen,
    kept: bytesBelow(dataFolder),
    reports: bytesBelow(reports),
  };
}

/** The answers that are about a token are the ones most likely to show it. */
async function askWithFalseTokens(engine: NotedEngine): Promise<void> {
  const [token = ''] = falseTokens;
  const place = { zone: 'Asia/Kolkata', country: 'IN', colour: 'gray' as const };
  const { enterpriseId } = practice.address;
  const tokens = { asyncTokens: [token], syncTokens: [token] };
  await engine.call('workspace.save', { name: 'Acme', enterpriseId, ...place, ...tokens });
  const refused = await engine.ask('workspace.connect', { workspace: 'Acme' });
  expect(refused).toMatchObject({ error: { kind: 'unauthorized', tokenEnd: 'file' } });
}

describe('after an upload with tokens of the environment', () => {
  it('no token stands in any file, any report, any event or any answer', async () => {
    const { said, whileOpen, kept, reports } = await uploadAndReport();
    const { asyncTokens, syncTokens } = practice.address;
    const tokens = [...falseTokens, ...asyncTokens, ...syncTokens];
    const texts = [...said, ...whileOpen.values(), ...kept.values(), ...reports.values()];
    // So that a search which finds nothing is known to search: the name of the file is everywhere.
    const places = [said, [...whileOpen.values()], [...kept.values()], [...reports.values()]];
    expect(places.map((place) => place.some((text) => text.includes('leads.csv')))).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(tokens.filter((token) => texts.some((text) => text.includes(token)))).toEqual([]);
    expect([...reports.keys()].length).toBeGreaterThanOrEqual(3);
  });
});
