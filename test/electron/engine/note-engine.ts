import { isDeepStrictEqual } from 'node:util';
import type { Engine } from '../../../electron/engine/engine.ts';
import {
  calls,
  events,
  type CallInput,
  type CallName,
  type CallOutput,
  type EventName,
} from '../../../shared/ipc/contract.ts';
import type { AppError } from '../../../shared/errors/app-error.ts';
import type { Result } from '../../../shared/result.ts';
import { valueOf } from './open-engine.ts';

/** An engine as a window meets it; all it says is kept and held against the contract, to the last key. */
export class NotedEngine {
  readonly asked = new Set<CallName>();
  readonly told = new Set<EventName>();
  /** Everything that crossed the border, as text. */
  readonly said: string[] = [];
  /** What is not as the contract says. */
  readonly strayed: unknown[] = [];
  readonly #engine: Engine;
  readonly #states = new Set<string>();
  #wake = () => {};

  constructor(engine: Engine) {
    this.#engine = engine;
    engine.on((name, payload) => {
      this.told.add(name);
      this.#note(payload, events[name].safeParse(payload).data);
      if ('runId' in payload) this.#states.add(`${payload.runId} ${payload.state}`);
      this.#wake();
    });
  }

  /** A call that must be answered. */
  async call<N extends CallName>(name: N, input: CallInput<N>): Promise<CallOutput<N>> {
    const answer = await this.#engine.route(name, input);
    const value = valueOf(answer as Result<CallOutput<N>, AppError>);
    this.asked.add(name);
    this.#note(value, calls[name].output.safeParse(value).data);
    return value;
  }

  /** A call whatever comes of it. */
  async ask<N extends CallName>(name: N, input: CallInput<N>) {
    const answer = await this.#engine.call(name, input);
    this.said.push(JSON.stringify(answer));
    return answer;
  }

  async addFile(path: string): Promise<string> {
    return valueOf(await this.#engine.addFile(path)).fileId;
  }

  /** Waits until a snapshot has this state. */
  async until(runId: string, state: string): Promise<void> {
    while (!this.#states.has(`${runId} ${state}`))
      await new Promise<void>((resolve) => (this.#wake = resolve));
  }

  #note(value: unknown, parsed: unknown): void {
    this.said.push(JSON.stringify(value));
    if (!isDeepStrictEqual(value, parsed)) this.strayed.push(value);
  }
}
