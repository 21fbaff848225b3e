/** Another process holds the store of this practice workspace; a dead one never does. */
export class PracticeBusyError extends Error {
  override readonly name = 'PracticeBusyError';

  constructor(options?: ErrorOptions) {
    super('The practice workspace is already open in another process.', options);
  }
}
