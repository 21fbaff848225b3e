import { expect, it } from 'vitest';
import { RunRecord } from '../../../electron/store/run-record.ts';
import { openRunStore } from '../../../electron/store/run-store.ts';
import { stageRun } from '../../fakes/stage-run.ts';

it('reads a run that was made before workbooks were read, which had no sheet', () => {
  const store = openRunStore(stageRun({ header: ['phone'], rows: [['9810000001']] }));
  const run = store.readRun();
  store.close();
  const { sheet: _sheet, ...file } = run.file;
  expect(RunRecord.parse({ ...run, file })).toEqual(run);
});
