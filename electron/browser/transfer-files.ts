import { createReadStream } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import type { Engine } from '../engine/engine.ts';
import type { Download, Downloads } from './downloads.ts';
import type { createUploads } from './uploads.ts';

export interface Transfers {
  receive: ReturnType<typeof createUploads>;
  downloads: Downloads;
}

/** Files come through the page and leave through the page: a browser tells nobody a path. */
export function transferFiles(
  server: FastifyInstance,
  engine: Pick<Engine, 'addFile'>,
  { receive, downloads }: Transfers,
): void {
  // Handed on as a stream: the largest file must not be in memory, and we count its bytes ourselves.
  server.addContentTypeParser('application/octet-stream', (_request, payload, done) =>
    done(null, payload),
  );
  server.post<{ Querystring: { name?: string | string[] }; Body: Readable }>(
    '/upload',
    { bodyLimit: Number.MAX_SAFE_INTEGER },
    async (request) => receive(engine, String(request.query.name ?? ''), request.body),
  );
  server.get<{ Params: { id: string } }>('/download/:id', async (request, reply) => {
    const download = downloads.take(request.params.id);
    if (download === null) return reply.callNotFound();
    const { size } = await stat(download.path);
    const content = createReadStream(download.path);
    content.once('close', () => void rm(dirname(download.path), { recursive: true, force: true }));
    return reply
      .type('application/octet-stream')
      .header('content-length', size)
      .header('content-disposition', disposition(download))
      .header('cache-control', 'no-store')
      .send(content);
  });
}

/** RFC 6266: the name in ASCII for old browsers, in full for all others. */
function disposition({ name }: Download): string {
  const ascii = name.replaceAll(/[^\w.-]/g, '_');
  const full = encodeURIComponent(name).replaceAll("'", '%27');
  return `attachment; filename="${ascii}"; filename*=UTF-8''${full}`;
}
