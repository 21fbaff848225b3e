/** An order given at the start that cannot be carried out; the message says why in a sentence. */
export class PracticeOrderError extends Error {
  override readonly name = 'PracticeOrderError';

  constructor(order: string, reason: string) {
    super(`The order ${order} cannot be carried out: ${reason}`);
  }
}
