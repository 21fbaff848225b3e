interface Due {
  dueMs: number;
  /** Decides between entries that are due at the same time. */
  n: number;
}

/** The entry that is due first, in logarithmic time. */
export class DueHeap<T extends Due> {
  #entries: T[] = [];

  peek(): T | undefined {
    return this.#entries[0];
  }

  push(entry: T): void {
    let place = this.#entries.push(entry) - 1;
    while (place > 0) {
      const parent = (place - 1) >> 1;
      if (!this.#isBefore(place, parent)) return;
      this.#swap(place, parent);
      place = parent;
    }
  }

  pop(): T | undefined {
    const first = this.#entries[0];
    const last = this.#entries.pop();
    if (last && this.#entries.length > 0) {
      this.#entries[0] = last;
      this.#sink();
    }
    return first;
  }

  get size(): number {
    return this.#entries.length;
  }

  /** Those that are due first, in their order and still in their place; looks at no more than it must. */
  first(count: number): T[] {
    const found: T[] = [];
    const candidates = new DueHeap<Due & { place: number }>();
    const consider = (place: number) => {
      const entry = this.#entries[place];
      if (entry) candidates.push({ dueMs: entry.dueMs, n: entry.n, place });
    };
    consider(0);
    while (found.length < count) {
      const place = candidates.pop()?.place;
      if (place === undefined) break;
      found.push(...this.#entries.slice(place, place + 1));
      consider(place * 2 + 1);
      consider(place * 2 + 2);
    }
    return found;
  }

  clear(): void {
    this.#entries = [];
  }

  #sink(): void {
    let place = 0;
    for (;;) {
      const left = place * 2 + 1;
      const child = this.#isBefore(left + 1, left) ? left + 1 : left;
      if (!this.#isBefore(child, place)) return;
      this.#swap(child, place);
      place = child;
    }
  }

  #isBefore(place: number, other: number): boolean {
    const one = this.#entries[place];
    const two = this.#entries[other];
    if (!one || !two) return false;
    return one.dueMs < two.dueMs || (one.dueMs === two.dueMs && one.n < two.n);
  }

  #swap(place: number, other: number): void {
    const one = this.#entries[place];
    const two = this.#entries[other];
    if (!one || !two) return;
    this.#entries[place] = two;
    this.#entries[other] = one;
  }
}
