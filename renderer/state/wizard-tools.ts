import type { AppError } from '../../shared/errors/app-error.ts';
import type { Api } from '../../shared/ipc/api.ts';
import type { Result } from '../../shared/result.ts';
import type { Step } from './step.ts';
import type { Task, WizardState } from './wizard-state.ts';

/** What the actions are made of. */
export interface WizardTools {
  api: Api;
  get: () => WizardState;
  set: (change: Partial<WizardState>) => void;
  /** The pure transitions of `step.ts` come in here, so that two messages cannot undo each other. */
  move: (transition: (step: Step) => Step) => void;
  /** Moves on only if the user has not gone elsewhere meanwhile. */
  moveFrom: (before: Step, after: Step) => void;
  say: (error: AppError) => void;
  tell: (text: string) => void;
  /** Unwraps an answer; trouble becomes a notice, and an undefined here. */
  expect: <T>(result: Result<T, AppError>) => T | undefined;
  /** The same for what the window asks by itself: an engine out of reach is a state, not a notice each time. */
  expectQuietly: <T>(result: Result<T, AppError>) => T | undefined;
  /** Marks what the window waits for; a second task does not begin while one is under way. */
  during: (task: Task, work: () => Promise<void>) => Promise<void>;
  /** Hands a file of the browser host to the browser. */
  download: (url: string, name: string) => void;
}

interface Store {
  getState: () => WizardState;
  setState: (change: (state: WizardState) => Partial<WizardState>) => void;
}

export function createWizardTools(
  store: Store,
  api: Api,
  download: WizardTools['download'],
): WizardTools {
  const { getState: get, setState } = store;
  const set = (change: Partial<WizardState>) => setState(() => change);
  let lastId = 0;
  const nextId = () => {
    lastId += 1;
    return lastId;
  };
  const say = (error: AppError) => set({ notice: { id: nextId(), kind: 'failed', error } });
  const move: WizardTools['move'] = (transition) =>
    setState(({ step, notice }) => {
      const next = transition(step);
      // What was said about one screen only confuses on the next.
      return { step: next, notice: next.kind === step.kind ? notice : null };
    });
  return {
    api,
    get,
    set,
    move,
    say,
    download,
    moveFrom: (before, after) => move((step) => (isSamePlace(step, before) ? after : step)),
    tell: (text) => set({ notice: { id: nextId(), kind: 'done', text } }),
    expect: (result) => {
      if (result.ok) return result.value;
      say(result.error);
      return undefined;
    },
    expectQuietly: (result) => {
      const isEngineGone = !result.ok && result.error.kind === 'no-network';
      if (get().isEngineGone !== isEngineGone) set({ isEngineGone });
      if (result.ok) return result.value;
      if (!isEngineGone) say(result.error);
      return undefined;
    },
    during: async (task, work) => {
      if (get().task) return;
      set({ task });
      try {
        await work();
      } finally {
        set({ task: null });
      }
    },
  };
}

/** Snapshots renew a check's step while its user stays where they are. */
function isSamePlace(step: Step, before: Step): boolean {
  if (step.kind === 'check' && before.kind === 'check') return step.runId === before.runId;
  return step === before;
}
