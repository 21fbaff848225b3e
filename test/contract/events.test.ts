import { describe, expect, it } from 'vitest';
import {
  events,
  isEventName,
  type EventName,
  type EventPayload,
} from '../../shared/ipc/contract.ts';
import { nearestBad } from './nearest-bad.ts';
import { practiceSummary } from './practice-samples.ts';
import { checkProgress, runProgress } from './sample-values.ts';

const samples: { [N in EventName]: EventPayload<N> } = {
  'check.progress': checkProgress,
  'run.progress': runProgress,
  'practice.changed': practiceSummary,
};
const names = Object.keys(events) as EventName[];

it('every event has its sample', () => {
  expect(Object.keys(samples).toSorted()).toEqual(names.toSorted());
});

describe.each(names)('%s', (name) => {
  it('is the whole picture as it was sent', () => {
    expect(events[name].parse(samples[name])).toEqual(samples[name]);
  });

  // A newer engine may tell more; what a window is promised must be there.
  const { 'it with a key we do not know': _allowed, ...bad } = nearestBad(
    samples[name],
    () => false,
  );
  it.each(Object.entries(bad))('is never %s', (_what, wrong) => {
    expect(events[name].safeParse(wrong).success).toBe(false);
  });
});

it.each(['run.start', '__proto__', 'valueOf', '', undefined])('%j is no event', (name) => {
  expect(isEventName(name)).toBe(false);
});
