import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import { Template } from '../../shared/mapping/template.ts';

export interface StoredTemplate {
  savedAtMs: number;
  template: Template;
}

/** The templates of each workspace, one a name. */
export interface TemplateTable {
  /** Newest first. */
  list(workspace: string): StoredTemplate[];
  find(workspace: string, name: string): StoredTemplate | null;
  /** In the place of an older one of that name. */
  save(workspace: string, stored: StoredTemplate): void;
  /** Whether there was one. */
  remove(workspace: string, name: string): boolean;
  removeOf(workspace: string): void;
}

export function createTemplateTable(database: DatabaseSyncInstance): TemplateTable {
  const select =
    'SELECT template AS json, saved_at AS savedAtMs FROM templates WHERE workspace = ?';
  // Of two that were saved in one millisecond, the later one has the larger rowid.
  const list = database.prepare(`${select} ORDER BY saved_at DESC, rowid DESC`);
  const find = database.prepare(`${select} AND name = ?`);
  const save = database.prepare('INSERT OR REPLACE INTO templates VALUES (?, ?, ?, ?)');
  const remove = database.prepare('DELETE FROM templates WHERE workspace = ? AND name = ?');
  const removeOf = database.prepare('DELETE FROM templates WHERE workspace = ?');
  return {
    list: (workspace) => (list.all(workspace) as Stored[]).map(read),
    find(workspace, name) {
      const stored = find.get(workspace, name) as Stored | undefined;
      return stored ? read(stored) : null;
    },
    save: (workspace, { template, savedAtMs }) =>
      void save.run(workspace, template.name, JSON.stringify(template), savedAtMs),
    remove: (workspace, name) => remove.run(workspace, name).changes > 0,
    removeOf: (workspace) => void removeOf.run(workspace),
  };
}

interface Stored {
  json: string;
  savedAtMs: number;
}

function read({ json, savedAtMs }: Stored): StoredTemplate {
  return { template: Template.parse(JSON.parse(json)), savedAtMs };
}
