import { array, assert, boolean, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  afterAnswer,
  afterTrouble,
  startConcurrency,
  type Concurrency,
} from '../../../shared/runs/concurrency.ts';

function answers(state: Concurrency, times: number, latencyMs = 100): Concurrency {
  let next = state;
  for (let time = 0; time < times; time += 1) next = afterAnswer(next, latencyMs);
  return next;
}

describe('the places of a pacer', () => {
  it('grow by one for each quick answer until the first trouble, up to the ceiling', () => {
    const start = startConcurrency(24);
    expect([0, 2, 6, 14, 22, 100].map((times) => answers(start, times).window)).toEqual([
      2, 4, 8, 16, 24, 24,
    ]);
  });

  it('stay when answers take more than twice the best, and some', () => {
    const known = answers(startConcurrency(24), 4, 100);
    expect(afterAnswer(known, 250).window).toBe(known.window + 1);
    expect(afterAnswer(known, 251).window).toBe(known.window);
  });

  it('halve once for all that was under way', () => {
    const full = answers(startConcurrency(24), 14);
    let state = afterTrouble(full);
    expect(state.window).toBe(8);
    for (let failure = 0; failure < 15; failure += 1) state = afterTrouble(state);
    expect(state.window).toBe(8);
    for (let failure = 0; failure < 2; failure += 1) state = afterTrouble(state);
    expect(state.window).toBe(4);
  });

  it('grow by about one a round after trouble', () => {
    const halved = afterTrouble(answers(startConcurrency(24), 14));
    const later = answers(halved, 8).window;
    expect(later).toBeGreaterThan(8.9);
    expect(later).toBeLessThanOrEqual(9);
  });

  it('are never fewer than one nor more than the ceiling', () => {
    assert(
      property(integer({ min: 1, max: 30 }), array(boolean()), (ceiling, story) => {
        let state = startConcurrency(ceiling);
        for (const isTrouble of story) {
          state = isTrouble ? afterTrouble(state) : afterAnswer(state, 10);
          expect(Math.floor(state.window)).toBeGreaterThanOrEqual(1);
          expect(state.window).toBeLessThanOrEqual(Math.max(ceiling, 1));
        }
      }),
    );
  });
});
