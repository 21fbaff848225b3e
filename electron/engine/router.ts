import type { AppError } from '../../shared/errors/app-error.ts';
import {
  calls,
  isCallName,
  type CallInput,
  type CallName,
  type CallOutput,
} from '../../shared/ipc/contract.ts';
import { fail, type Result } from '../../shared/result.ts';
import { asStoreFailure } from '../store/store-failure.ts';

/** One handler a call; the compiler asks for each. */
export type Handlers = {
  [N in CallName]: (input: CallInput<N>) => Promise<Result<CallOutput<N>, AppError>>;
};

export type Route = (name: unknown, input: unknown) => Promise<Result<unknown, AppError>>;

/** Turns an untrusted message into a checked call. No Electron here: tests call it directly. */
export function createRouter(handlers: Handlers, reportBug: (cause: unknown) => string): Route {
  return async function route(name, input) {
    try {
      if (!isCallName(name)) throw new Error('Unknown call');
      const handle = handlers[name] as (input: unknown) => Promise<Result<unknown, AppError>>;
      return await handle(calls[name].input.parse(input));
    } catch (cause) {
      const failure = asStoreFailure(cause);
      return fail(failure ? failure.appError : { kind: 'bug', incidentId: reportBug(cause) });
    }
  };
}
