import type { App } from 'electron';
import type { Engine } from '../engine/engine.ts';

/** What is in flight is settled and the store closed before the process ends, however it was told to. */
export function closeBeforeQuit(
  app: App,
  engine: Pick<Engine, 'close'>,
  reportBug: (cause: unknown) => string,
): void {
  let isClosing = false;
  app.on('will-quit', (event) => {
    event.preventDefault();
    if (isClosing) return;
    isClosing = true;
    engine.close().then(
      () => app.exit(0),
      (cause: unknown) => {
        reportBug(cause);
        app.exit(1);
      },
    );
  });
}
