import { suggestMapping } from '../../shared/mapping/suggest-mapping.ts';
import { ok } from '../../shared/result.ts';
import { readFirstRows } from '../files/read-first-rows.ts';
import type { EngineParts } from './create-handlers.ts';
import type { Handlers } from './router.ts';

/** Enough rows for a share of cells to mean something, few enough to be read while a finger is lifted. */
const profiledRows = 500;

export function createMappingHandlers(parts: EngineParts): Pick<Handlers, 'mapping.suggest'> {
  const { files, ports, catalogues } = parts;
  return {
    'mapping.suggest': async ({ fileId, workspace }) => {
      const file = await files.find(fileId);
      if (!file.ok) return file;
      const read = await catalogues.readRecent(workspace);
      if (!read.ok) return read;
      const { summary, catalogue } = read.value;
      const defaults = {
        zone: ports.environment['LEADLOADER_ZONE'] ?? summary.zone,
        country: ports.environment['LEADLOADER_COUNTRY'] ?? summary.country,
      };
      const { path, shape } = file.value;
      const { rows } = await readFirstRows(path, shape, profiledRows);
      const table = { header: shape.header, rows: rows.map(({ cells }) => cells) };
      return ok(suggestMapping(table, catalogue, defaults));
    },
  };
}
