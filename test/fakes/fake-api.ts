import type { AppError } from '../../shared/errors/app-error.ts';
import type { Api } from '../../shared/ipc/api.ts';
import type {
  CallInput,
  CallName,
  CallOutput,
  EventName,
  EventPayload,
} from '../../shared/ipc/contract.ts';
import type { SourceFile } from '../../shared/ipc/file-preview.ts';
import type { Result } from '../../shared/result.ts';

type Answer<T> = Result<T, AppError> | Promise<Result<T, AppError>>;

/** What the engine says to each call; a test names those that it expects. */
export type Answers = { [N in CallName]?: (input: CallInput<N>) => Answer<CallOutput<N>> } & {
  openFile?: (file: object) => Answer<SourceFile>;
};

export interface FakeApi extends Api {
  /** Every call so far with its input, in order. */
  readonly calls: readonly [CallName, unknown][];
  /** Inputs of one call, in order. */
  inputsOf<N extends CallName>(name: N): CallInput<N>[];
  /** Changes what is said from now on. */
  answer(answers: Answers): void;
  /** Pushes a snapshot to whoever listens. */
  emit<N extends EventName>(name: N, payload: EventPayload<N>): void;
}

/** An engine that says what the test wants. A call nobody expected is a failure of the test. */
export function createFakeApi(first: Answers = {}): FakeApi {
  let answers: Answers = first;
  const calls: [CallName, unknown][] = [];
  const listeners = new Set<[EventName, (payload: never) => void]>();
  return {
    calls,
    inputsOf: <N extends CallName>(name: N) =>
      calls.filter(([called]) => called === name).map(([, input]) => input as CallInput<N>),
    answer: (more) => {
      answers = { ...answers, ...more };
    },
    emit: (name, payload) => {
      for (const [wanted, listener] of listeners) if (wanted === name) listener(payload as never);
    },
    call: async (name, input) => {
      calls.push([name, input]);
      // The name picks the answer, and with it the types of both ends.
      const answer = answers[name] as ((input: unknown) => Answer<never>) | undefined;
      if (!answer) throw new Error(`Nobody expected ${name}`);
      return answer(input);
    },
    on: (name, listener) => {
      const entry: [EventName, (payload: never) => void] = [name, listener];
      listeners.add(entry);
      return () => void listeners.delete(entry);
    },
    openFile: async (file) => {
      if (!answers.openFile) throw new Error('Nobody expected a file');
      return answers.openFile(file);
    },
  };
}
