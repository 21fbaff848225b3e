/** How many requests a token made in the window that ends now (P9). Costs the same however many there are. */
export class RollingWindow {
  readonly #limit: number;
  readonly #windowMs: number;
  #times: number[] = [];
  #oldest = 0;

  constructor(limit: number, windowMs: number) {
    this.#limit = limit;
    this.#windowMs = windowMs;
  }

  /** Counts a request at this time if the budget allows it; a refused one is not counted (section 4). */
  take(atMs: number): boolean {
    this.#forgetUntil(atMs - this.#windowMs);
    if (this.#times.length - this.#oldest >= this.#limit) return false;
    this.#times.push(atMs);
    return true;
  }

  /** Counts a request that was made already, even if the limit has been lowered since. */
  remember(atMs: number): void {
    this.#times.push(atMs);
  }

  /** When the next request can be taken, if none is taken before; null for never. */
  freeAtMs(): number | null {
    const leaving = this.#times[this.#times.length - this.#limit];
    return leaving === undefined ? null : leaving + this.#windowMs;
  }

  #forgetUntil(expiredMs: number): void {
    while (this.#oldest < this.#times.length && (this.#times[this.#oldest] ?? 0) <= expiredMs) {
      this.#oldest += 1;
    }
    // Shifting is rare enough to cost nothing: each time is moved at most once for each that has gone.
    if (this.#oldest > 1024 && this.#oldest * 2 > this.#times.length) {
      this.#times = this.#times.slice(this.#oldest);
      this.#oldest = 0;
    }
  }
}
