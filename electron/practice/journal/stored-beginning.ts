import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import { Beginning, firstBeginning } from '../fixtures/beginning.ts';
import type { WantedBeginning } from '../fixtures/beginning.ts';
import { OtherBeginningError } from '../other-beginning-error.ts';

/** Settles with what a workspace begins: a new store takes what is wanted, any other one keeps its own or throws. */
export function settleBeginning(store: DatabaseSyncInstance, wanted: WantedBeginning): Beginning {
  const row = store.prepare('SELECT fixture, leads FROM meta').get();
  if (!row) {
    const beginning = { ...firstBeginning, ...wanted };
    writeBeginning(store, beginning);
    return beginning;
  }
  const began = Beginning.parse({ ...row });
  const { fixture = began.fixture, leads = began.leads } = wanted;
  if (fixture !== began.fixture || leads !== began.leads) throw new OtherBeginningError(began);
  return began;
}

export function writeBeginning(store: DatabaseSyncInstance, { fixture, leads }: Beginning): void {
  store.exec('DELETE FROM meta');
  store.prepare('INSERT INTO meta (fixture, leads) VALUES (?, ?)').run(fixture, leads);
}
