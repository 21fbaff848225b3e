import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createPublisher } from '../../../electron/engine/publish-progress.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

interface Snapshot {
  runId: string;
  says: string;
}

/** A publisher and what it has sent, each with its time. */
function openPublisher() {
  const sent: [atMs: number, snapshot: string][] = [];
  const startMs = Date.now();
  const publish = createPublisher<Snapshot>(100, ({ runId, says }) =>
    sent.push([Date.now() - startMs, runId + says]),
  );
  return {
    sent,
    tell: (says: string, runId = '') => publish({ runId, says }, false),
    end: (says: string, runId = '') => publish({ runId, says }, true),
  };
}

describe('snapshots', () => {
  it('leave ten times a second at most, and each time it is the newest', () => {
    const { tell, sent } = openPublisher();
    for (let ms = 0; ms < 1000; ms += 1) {
      tell(String(ms));
      vi.advanceTimersByTime(1);
    }
    expect(sent.length).toBeLessThanOrEqual(10);
    expect(sent.length).toBeGreaterThanOrEqual(9);
    expect(sent.map(([atMs, says]) => atMs - Number(says))).toEqual(sent.map(() => 1));
  });

  it('are not lost when nothing follows', () => {
    const { tell, sent } = openPublisher();
    tell('only');
    vi.advanceTimersByTime(100);
    expect(sent).toEqual([[100, 'only']]);
  });

  it('that end something leave at once, and the older one never after them', () => {
    const { tell, end, sent } = openPublisher();
    tell('half');
    end('whole');
    vi.advanceTimersByTime(1000);
    expect(sent).toEqual([[0, 'whole']]);
  });

  it('go on after an end, as a resumed run does', () => {
    const { tell, end, sent } = openPublisher();
    end('paused');
    tell('again');
    vi.advanceTimersByTime(100);
    expect(sent).toEqual([
      [0, 'paused'],
      [100, 'again'],
    ]);
  });

  it('of one run do not push those of another out', () => {
    const { tell, end, sent } = openPublisher();
    tell('1', 'a');
    tell('1', 'b');
    tell('2', 'a');
    end('end', 'c');
    vi.advanceTimersByTime(100);
    expect(sent).toEqual([
      [0, 'cend'],
      [100, 'a2'],
      [100, 'b1'],
    ]);
  });

  it('do not keep a process alive that has nothing else to do', () => {
    const { tell } = openPublisher();
    const setTimeout = vi.spyOn(globalThis, 'setTimeout');
    tell('waiting');
    const timer = setTimeout.mock.results[0]?.value as NodeJS.Timeout;
    expect(timer.hasRef()).toBe(false);
  });
});
