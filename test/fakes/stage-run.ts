import { join } from 'node:path';
import { createStaging } from '../../electron/checking/stage-rows.ts';
import { openRunStore } from '../../electron/store/run-store.ts';
import type { RunRecord } from '../../electron/store/run-record.ts';
import type { Mapping } from '../../shared/mapping/mapping.ts';
import { plainMapping, tempFolder } from './check-file.ts';
import { sampleCatalogue } from './sample-catalogue.ts';

export interface StagedFile {
  header: string[];
  rows: string[][];
  mapping?: Partial<Mapping>;
  /** Of the upload that goes on; verified and without a trial when left out. */
  upload?: Partial<NonNullable<RunRecord['upload']>>;
}

/** A run file that is checked and about to be uploaded, without a file and its workers; answers its path. */
export function stageRun({ header, rows, mapping, upload }: StagedFile): string {
  const path = join(tempFolder(), 'run.sqlite');
  const store = openRunStore(path);
  store.writeRun({
    runId: '6f1f6a52-3a5b-4c1e-9c39-000000000002',
    state: 'checking',
    file: {
      name: 'leads.csv',
      sizeBytes: 1,
      encoding: 'utf-8',
      delimiter: ',',
      sheet: null,
      sha256: '',
      rows: 0,
    },
    header,
    workspace: 'env',
    catalogue: sampleCatalogue(),
    mapping: plainMapping(header, mapping),
    createdAtMs: 0,
    upload: null,
    reportFolder: null,
    questions: [],
  });
  const staging = createStaging(store);
  const blockSize = 1000;
  for (let from = 0; from < rows.length; from += blockSize) {
    const block = rows.slice(from, from + blockSize);
    const rowNumbers = Uint32Array.from(block, (_row, index) => from + index + 2);
    staging.take({ kind: 'rows', rows: block, rowNumbers, bytesRead: 1 });
  }
  staging.finish({ rows: rows.length, sha256: 'f'.repeat(64) });
  store.writeRun({
    ...store.readRun(),
    state: 'running',
    upload: {
      transport: 'async',
      trialRows: 0,
      isTrialOver: false,
      isVerified: true,
      startedAtMs: 0,
      finishedAtMs: null,
      pausedBecause: null,
      ...upload,
    },
  });
  store.close();
  return path;
}
