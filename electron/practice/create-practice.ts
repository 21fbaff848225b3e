import type { Clock } from '../../shared/clock.ts';
import { controlPath } from './control/control-path.ts';
import type { FixtureName } from './fixtures/beginning.ts';
import { giveFirstOrders } from './control/give-order.ts';
import type { GivenOrder } from './control/give-order.ts';
import { LiveWorkspace } from './live-workspace.ts';
import { createServer } from './server/create-server.ts';
import { syncPrefix } from './server/serve-api.ts';
import { PracticeView } from './view/practice-view.ts';

export interface PracticeOptions {
  clock: Clock;
  /** From 0 to 1, for the delays of the queue. */
  random: () => number;
  /** Path of a SQLite file, `:memory:`, or empty for a temporary file that is gone when the process ends. */
  storeFile: string;
  /** Left out, it is what the store began as, or `default`. */
  fixture?: FixtureName;
  /** Made-up leads beside those of the fixture, up to two million; left out as `fixture`. */
  leads?: number;
  /** Requests per token and window. */
  asyncLimit?: number;
  syncLimit?: number;
  windowMs?: number;
  queueDelayMs?: { from: number; to: number };
  /** What its clock shows at first; left out, it shows the time of `clock`. */
  startMs?: number;
  /** Orders of the control routes, given before the first request and after each reset. */
  orders?: readonly GivenOrder[];
  /** Serves `/__practice/` as well. */
  withControl?: boolean;
  /** Told what made it answer 500 of its own accord: a disk that cannot be written, or our own mistake. */
  reportBug: (cause: unknown) => void;
}

/** Where the practice workspace answers, and what opens it. No URL ends in a slash. */
export interface PracticeAddress {
  asyncBaseUrl: string;
  syncBaseUrl: string;
  enterpriseId: string;
  asyncTokens: string[];
  syncTokens: string[];
  controlUrl: string;
}

export interface Practice {
  /** Opens the store and serves on this port of 127.0.0.1, 0 for any free one. Rejects with a PracticeBusyError when the store is open elsewhere, with an OtherBeginningError when it began otherwise than wanted. */
  listen(port: number): Promise<PracticeAddress>;
  close(): Promise<void>;
  /** Looks at the workspace while it listens; `onChange` is called after each change. */
  view(onChange: (view: PracticeView) => void): PracticeView;
}

/** A faithful telecrm on loopback: drops what telecrm drops, as silently, and keeps its queue through a crash. */
export function createPractice(options: PracticeOptions): Practice {
  let stop: (() => Promise<void>) | null = null;
  let open: LiveWorkspace | null = null;
  return {
    async listen(port) {
      if (stop) throw new Error('The practice workspace is already listening.');
      const { withControl: hasControl = false, orders = [] } = options;
      const workspace = openWorkspace(options, hasControl);
      const server = createServer(workspace, {
        firstOrders: hasControl ? orders : null,
        reportBug: options.reportBug,
      });
      open = workspace;
      stop = async () => {
        open = null;
        await server.close();
        workspace.close();
      };
      try {
        await giveFirstOrders(workspace, orders);
        const origin = await server.listen({ host: '127.0.0.1', port });
        return toAddress(origin, workspace);
      } catch (cause) {
        await stop();
        stop = null;
        throw cause;
      }
    },
    async close() {
      await stop?.();
      stop = null;
    },
    view(onChange) {
      if (!open) throw new Error('The practice workspace is not listening.');
      return new PracticeView(open, onChange);
    },
  };
}

function openWorkspace(options: PracticeOptions, hasControl: boolean): LiveWorkspace {
  const { clock, random, storeFile, fixture, leads } = options;
  return new LiveWorkspace({
    clock,
    random,
    storeFile,
    wanted: {
      ...(fixture && { fixture }),
      ...(leads !== undefined && { leads }),
    },
    ...(options.startMs !== undefined && { startMs: options.startMs }),
    // The limits of telecrm-api.md section 4, per token and hour.
    limits: {
      asyncLimit: options.asyncLimit ?? 18_000,
      syncLimit: options.syncLimit ?? 3_600,
      windowMs: options.windowMs ?? 3_600_000,
    },
    queueDelayMs: options.queueDelayMs ?? { from: 50, to: 300 },
    hasControl,
  });
}

function toAddress(origin: string, { state }: LiveWorkspace): PracticeAddress {
  return {
    asyncBaseUrl: origin,
    syncBaseUrl: `${origin}${syncPrefix}`,
    enterpriseId: state.enterprise.id,
    asyncTokens: [...state.asyncTokens],
    syncTokens: [...state.syncTokens],
    controlUrl: `${origin}${controlPath}`,
  };
}
