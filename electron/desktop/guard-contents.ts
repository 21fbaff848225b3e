import type { App, Session, WebContents } from 'electron';
import { windowOrigin } from './app-protocol.ts';

/** No page of this app leaves our origin, opens another window, or embeds a foreign one. */
export function guardContents(app: App): void {
  app.on('web-contents-created', (_event, contents) => guard(contents));
}

/** The window needs no camera, place or notifications: whoever asks for them is not us. */
export function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
}

function guard(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => {
    if (event.url !== `${windowOrigin}/`) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
}
