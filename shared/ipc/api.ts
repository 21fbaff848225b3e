import type { AppError } from '../errors/app-error.ts';
import type { Result } from '../result.ts';
import type { CallInput, CallName, CallOutput, EventName, EventPayload } from './contract.ts';
import type { SourceFile } from './file-preview.ts';

/** The DOM's `File`; only hosts look inside, and shared/ knows no DOM. */
export type ChosenFile = object;

/** All that a window can do, the same in every host. */
export interface Api {
  call<N extends CallName>(name: N, input: CallInput<N>): Promise<Result<CallOutput<N>, AppError>>;
  /** Returns the way to stop listening. */
  on<N extends EventName>(name: N, listener: (payload: EventPayload<N>) => void): () => void;
  /** Hands a chosen or dropped file to the engine; its path never passes through the window. */
  openFile(file: ChosenFile): Promise<Result<SourceFile, AppError>>;
}
