import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startCheck } from '../../electron/checking/check-run.ts';
import { sniffFile } from '../../electron/files/sniff-file.ts';
import { openRunStore, type RunStore } from '../../electron/store/run-store.ts';
import { workerUrls } from '../../electron/worker-urls.ts';
import type { AppError } from '../../shared/errors/app-error.ts';
import type { Catalogue } from '../../shared/fields/catalogue.ts';
import type { Mapping } from '../../shared/mapping/mapping.ts';
import type { Result } from '../../shared/result.ts';
import { sampleCatalogue } from './sample-catalogue.ts';

/** A folder of this test's own. */
export function tempFolder(): string {
  return mkdtempSync(join(tmpdir(), 'leadloader-test-'));
}

export function writeCsv(text: string, folder = tempFolder()): string {
  const path = join(folder, 'leads.csv');
  writeFileSync(path, text);
  return path;
}

/** A mapping of columns to fields of the same name. */
export function plainMapping(columns: readonly string[], extra: Partial<Mapping> = {}): Mapping {
  return {
    version: 1,
    identifier: 'phone',
    zone: 'Asia/Kolkata',
    country: 'IN',
    links: columns.map((column) => ({ to: toTarget(column), from: { column } })),
    ...extra,
  };
}

function toTarget(column: string): Mapping['links'][number]['to'] {
  const [action, key] = column.split('.');
  return action && key ? { action, field: key } : { field: column };
}

/** Checks a file with the real workers into a real store, which the caller closes. */
export async function checkFile(
  path: string,
  change: { mapping?: Partial<Mapping>; catalogue?: Catalogue } = {},
): Promise<Result<RunStore, AppError>> {
  const sniffed = await sniffFile(path);
  if (!sniffed.ok) return sniffed;
  const { header, ...shape } = sniffed.value.shape;
  const storePath = join(tempFolder(), 'run.sqlite');
  const store = openRunStore(storePath);
  store.writeRun({
    runId: '6f1f6a52-3a5b-4c1e-9c39-000000000001',
    state: 'checking',
    file: { ...shape, sha256: '', rows: 0 },
    header,
    workspace: 'practice',
    catalogue: change.catalogue ?? sampleCatalogue(),
    mapping: plainMapping(header, change.mapping),
    createdAtMs: 0,
    upload: null,
    reportFolder: null,
    questions: [],
  });
  const check = startCheck({
    path,
    shape: sniffed.value.shape,
    storePath,
    workerUrls: workerUrls(),
    onProgress: () => {},
  });
  const done = await check.done;
  return done.ok ? { ok: true, value: store } : done;
}
