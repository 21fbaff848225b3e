import { protocol } from 'electron';
import { readWindowFile } from '../window-files.ts';

/** Where the window lives. A scheme of our own gives it an origin, which `file:` does not. */
export const windowOrigin = 'app://window';

/** Must run before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: 'app',
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ]);
}

export function serveAppProtocol(folder: string): void {
  protocol.handle('app', (request) => answerAppRequest(folder, request));
}

/** Only `app://window/` exists, and only to be read. */
export async function answerAppRequest(
  folder: string,
  request: Pick<Request, 'method' | 'url'>,
): Promise<Response> {
  const { host, pathname } = new URL(request.url);
  const isOurs = host === 'window' && request.method === 'GET';
  const file = await readWindowFile(folder, isOurs ? pathname : '/nothing-here');
  return new Response(file.body, { status: file.status, headers: file.headers });
}
