import type { AppError } from '../../shared/errors/app-error.ts';
import type { RowVerdict } from '../../shared/checking/check-report.ts';
import type {
  CallInput,
  CallName,
  CallOutput,
  EventName,
  EventPayload,
} from '../../shared/ipc/contract.ts';
import type { SourceFile } from '../../shared/ipc/file-preview.ts';
import type { Receipt } from '../../shared/report/receipt.ts';
import type { Result } from '../../shared/result.ts';

export type EventListener = <N extends EventName>(name: N, payload: EventPayload<N>) => void;

/** What a host holds: the same calls for every window and command. */
export interface Engine {
  /** A call from our own code, checked by the compiler. */
  call<N extends CallName>(name: N, input: CallInput<N>): Promise<Result<CallOutput<N>, AppError>>;
  /** A call from a window, checked at the door: name, then input, then the handler. */
  route(name: unknown, input: unknown): Promise<Result<unknown, AppError>>;
  /** Returns the way to stop listening. */
  on(listener: EventListener): () => void;
  /** Registers a file of the user's choice; only hosts know paths. */
  addFile(path: string): Promise<Result<SourceFile, AppError>>;
  /** Every row of a checked run, in file order. */
  verdicts(runId: string): Promise<Result<AsyncIterable<RowVerdict>, AppError>>;
  /** Remembers where a run's reports go, once it is known that they can be written there. */
  planReports(runId: string, folder: string): Promise<Result<null, AppError>>;
  /**
   * Writes `outcomes.csv`, `rejected.csv` and `receipt.json`, balanced or not at all (I1), and answers
   * the folder; null stands for the planned one.
   */
  writeReports(runId: string, folder: string | null): Promise<Result<string, AppError>>;
  /** The receipt of a run that is over; fails while it does not balance (I1). */
  receipt(runId: string): Promise<Result<Receipt, AppError>>;
  /** Whether the run was to be read back; without, `queued` is all that can be known. */
  wasReadBack(runId: string): Promise<Result<boolean, AppError>>;
  /** Settles what is in flight and closes the store; a run that was going on can be resumed. */
  close(): Promise<void>;
}
