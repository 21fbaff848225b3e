import type { Beginning } from './fixtures/beginning.ts';

/** The store holds a workspace that began as another one than was asked for; it is never exchanged unasked. */
export class OtherBeginningError extends Error {
  override readonly name = 'OtherBeginningError';
  readonly began: Beginning;

  constructor(began: Beginning) {
    const { fixture, leads } = began;
    super(`The practice workspace began as ${fixture} with ${leads} made-up leads.`);
    this.began = began;
  }
}
