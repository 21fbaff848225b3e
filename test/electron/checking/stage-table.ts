import { createStaging } from '../../../electron/checking/stage-rows.ts';
import type { RunRecord } from '../../../electron/store/run-record.ts';
import { openRunStore, type RunStore } from '../../../electron/store/run-store.ts';
import type { Mapping } from '../../../shared/mapping/mapping.ts';
import { plainMapping } from '../../fakes/check-file.ts';
import { sampleCatalogue } from '../../fakes/sample-catalogue.ts';

export interface TestRow {
  rowNumber: number;
  cells: string[];
}

/** Stages rows in blocks of `blockSize` in this thread, as the worker does; the caller closes the store. */
export function stageTable(
  path: string,
  { header, rows, blockSize }: { header: string[]; rows: readonly TestRow[]; blockSize: number },
  mapping: Partial<Mapping> = {},
): { store: RunStore; run: RunRecord } {
  const store = openRunStore(path);
  store.writeRun({
    runId: '6f1f6a52-3a5b-4c1e-9c39-000000000001',
    state: 'checking',
    file: {
      name: 'leads.csv',
      sizeBytes: 1,
      sha256: '',
      rows: 0,
      encoding: 'utf-8',
      delimiter: ',',
      sheet: null,
    },
    header,
    workspace: 'practice',
    catalogue: sampleCatalogue(),
    mapping: plainMapping(header, mapping),
    createdAtMs: 0,
    upload: null,
    reportFolder: null,
    questions: [],
  });
  const staging = createStaging(store);
  for (let from = 0; from < rows.length; from += blockSize) {
    const some = rows.slice(from, from + blockSize);
    staging.take({
      kind: 'rows',
      rowNumbers: Uint32Array.from(some, ({ rowNumber }) => rowNumber),
      rows: some.map(({ cells }) => cells),
      bytesRead: 0,
    });
  }
  staging.finish({ rows: rows.length, sha256: '' });
  return { store, run: store.readRun() };
}
