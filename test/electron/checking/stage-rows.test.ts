import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createStaging } from '../../../electron/checking/stage-rows.ts';
import { openRunStore, type RunStore } from '../../../electron/store/run-store.ts';
import { testFolder } from '../store/test-folder.ts';
import { stageTable } from './stage-table.ts';

const header = ['phone', 'email'];

describe('staging a file', () => {
  it('shows each block as soon as it is taken, with the counts so far', () => {
    const path = join(testFolder(), 'run.sqlite');
    const { store } = stageTable(path, { header, rows: [], blockSize: 1 });
    const other = openRunStore(path);
    onTestFinished(() => {
      store.close();
      other.close();
    });
    const staging = createStaging(store);
    const take = (rowNumber: number, email: string) =>
      staging.take({
        kind: 'rows',
        rowNumbers: Uint32Array.of(rowNumber),
        rows: [[`${919810000000 + rowNumber}`, email]],
        bytesRead: rowNumber,
      });
    expect(take(2, 'broken@')).toEqual({ rows: 1, held: 1, excluded: 0, bytesRead: 2 });
    expect(other.blocks.count()).toMatchObject({ rows: 1, held: 1 });
    expect(take(3, '')).toEqual({ rows: 2, held: 1, excluded: 0, bytesRead: 3 });
    expect(other.issues.counts()).toEqual([{ link: 1, code: 'email-invalid', count: 1 }]);
  });

  it('calls the run checked in a commit that outlives the power', () => {
    const path = join(testFolder(), 'run.sqlite');
    const { store } = stageTable(path, { header, rows: [], blockSize: 1 });
    onTestFinished(() => store.close());
    const steps: string[] = [];
    const watched: RunStore = {
      ...store,
      setDurable: (isDurable) => {
        steps.push(isDurable ? 'durable' : 'quick');
        store.setDurable(isDurable);
      },
      writeRun: (run) => {
        steps.push(run.state);
        store.writeRun(run);
      },
    };
    createStaging(watched).finish({ rows: 0, sha256: 'of nothing' });
    expect([steps, store.readRun().file.sha256]).toEqual([
      ['quick', 'durable', 'checked'],
      'of nothing',
    ]);
  });
});
