import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import { z } from 'zod';
import { telecrmLimits } from '../../shared/ipc/telecrm-limits.ts';
import { BadgeColour, Settings } from '../../shared/ipc/workspace.ts';
import { RunSummary } from '../../shared/runs/run-progress.ts';
import { createBudgetLedger, type BudgetLedger } from './budget-ledger.ts';
import { createGroupCommit } from './group-commit.ts';
import { openDatabase, transact } from './open-database.ts';
import { appMigrations } from './schema.ts';
import { createTemplateTable, type TemplateTable } from './template-table.ts';

/** A saved workspace. Its tokens are with the host's secrets under `tokens of NAME`; only their number is here. */
export const Profile = z.object({
  name: z.string(),
  enterpriseId: z.string(),
  zone: z.string(),
  country: z.string(),
  colour: BadgeColour,
  asyncTokenCount: z.number().int(),
  syncTokenCount: z.number().int(),
});
export type Profile = z.infer<typeof Profile>;

/** What is known beside any single run. Every method may throw what `asStoreFailure` knows. */
export interface AppStore {
  readonly budget: BudgetLedger;
  readonly templates: TemplateTable;
  profiles(): Profile[];
  saveProfile(profile: Profile): void;
  /** Its templates go with it. */
  removeProfile(name: string): void;
  settings(): Settings;
  saveSettings(settings: Settings): void;
  /** Newest first. */
  runs(): RunSummary[];
  saveRun(summary: RunSummary): void;
  removeRun(runId: string): void;
  close(): void;
}

export function openAppStore(path: string): AppStore {
  const database = openDatabase(path, appMigrations);
  const templates = createTemplateTable(database);
  return {
    budget: createBudgetLedger(database, createGroupCommit(database)),
    templates,
    ...createTables(database, templates),
    close: () => database.close(),
  };
}

type Tables = Omit<AppStore, 'budget' | 'templates' | 'close'>;

function createTables(database: DatabaseSyncInstance, templates: TemplateTable): Tables {
  const profiles = database.prepare('SELECT profile AS json FROM profiles ORDER BY name');
  const saveProfile = database.prepare('INSERT OR REPLACE INTO profiles VALUES (?, ?)');
  const removeProfile = database.prepare('DELETE FROM profiles WHERE name = ?');
  const settings = database.prepare('SELECT settings AS json FROM settings');
  const saveSettings = database.prepare('INSERT OR REPLACE INTO settings VALUES (1, ?)');
  const runs = database.prepare('SELECT summary AS json FROM runs ORDER BY started_at DESC');
  const saveRun = database.prepare('INSERT OR REPLACE INTO runs VALUES (?, ?, ?)');
  const removeRun = database.prepare('DELETE FROM runs WHERE run_id = ?');
  return {
    profiles: () => (profiles.all() as Stored[]).map(({ json }) => Profile.parse(JSON.parse(json))),
    saveProfile: (profile) => void saveProfile.run(profile.name, JSON.stringify(profile)),
    removeProfile(name) {
      transact(database, () => {
        templates.removeOf(name);
        removeProfile.run(name);
      });
    },
    settings() {
      const stored = settings.get() as Stored | undefined;
      return stored ? Settings.parse(JSON.parse(stored.json)) : telecrmLimits;
    },
    saveSettings: (value) => void saveSettings.run(JSON.stringify(value)),
    runs: () => (runs.all() as Stored[]).map(({ json }) => RunSummary.parse(JSON.parse(json))),
    saveRun: (summary) =>
      void saveRun.run(summary.runId, JSON.stringify(summary), summary.startedAtMs),
    removeRun: (runId) => void removeRun.run(runId),
  };
}

interface Stored {
  json: string;
}
