import { describe, expect, it } from 'vitest';
import {
  describeAnswer,
  describeAsked,
  describeBecame,
  describeLosses,
  describeNoLoss,
  describePlace,
  whyNothingKept,
} from '../../../renderer/text/practice-log-text.ts';
import { sampleLogRow } from '../../fakes/sample-practice.ts';

describe('a place in a request in words', () => {
  it.each([
    ['fields.rating', 'rating'],
    ['actions[0]', 'action 1'],
    ['actions[1].type', 'action 2, type'],
    ['actions[11].fields.email', 'action 12, email'],
    ['actions', 'actions'],
  ])('%s is %s', (field, words) => {
    expect(describePlace(field)).toBe(words);
  });
});

it.each([
  [{ status: 200 }, 'QUEUED'],
  [{ status: 200, endpoint: 'S4' }, 'OK'],
  [{ status: 201, endpoint: 'S1' }, 'Created'],
  [{ status: 429 }, 'Limit reached (429)'],
  [{ status: 503 }, 'Failed (503)'],
  [{ status: null }, 'No answer'],
])('the answer %j is "%s"', (row, words) => {
  expect(describeAnswer(sampleLogRow(row))).toBe(words);
});

it('a request to a path telecrm does not have is named by that path', () => {
  const row = sampleLogRow({ endpoint: null, method: 'GET', path: '/leads' });
  expect(describeAsked(row)).toBe('GET /leads');
});

it.each([
  [{}, 'updated'],
  [{ isWaiting: true, lead: null }, 'waiting'],
  [{ lead: null }, '–'],
])('%j became "%s"', (row, words) => {
  expect(describeBecame(sampleLogRow(row))).toBe(words);
});

it('what was thrown away names the first few, and how many there are besides', () => {
  const losses = [
    { field: 'fields.rating', remark: 'Rating must be between 1 and 5' },
    { field: 'actions[0].type', remark: 'Custom action not found' },
  ];
  expect(describeLosses(sampleLogRow({ losses, lossCount: 5 }))).toBe(
    'rating: Rating must be between 1 and 5; action 1, type: Custom action not found and 3 more',
  );
});

it('a discarded request lost everything, for the reason of its identifier', () => {
  const losses = [
    { field: 'fields.name', remark: 'No lead was saved: Phone number is invalid' },
    { field: 'fields.phone', remark: 'Phone number is invalid' },
  ];
  expect(describeLosses(sampleLogRow({ lead: 'discarded', losses, lossCount: 9 }))).toBe(
    'Everything: Phone number is invalid',
  );
});

it.each([
  [{ isWaiting: true, lead: null }, 'What will be thrown away shows when it leaves the queue.'],
  [{}, 'Nothing was thrown away.'],
  [
    { status: 401, lead: null },
    'It was refused as a whole, and its sender was told so. Its token is wrong, of the other kind (Async or Sync), or belongs to another enterprise ID.',
  ],
  [{ status: 418, lead: null }, 'It was refused as a whole, and its sender was told so.'],
  [
    { status: 500, lead: null },
    'Nothing of it was stored, but its sender got no good answer and cannot know that.',
  ],
  [
    { status: null },
    'Nothing was thrown away, but its sender got no good answer and cannot know that it was stored.',
  ],
] as const)('where %j lost nothing it says so: %s', (row, words) => {
  expect(describeNoLoss(sampleLogRow({ ...row, losses: [], lossCount: 0 }))).toBe(words);
});

it.each([
  [{ isWaiting: true }, 'Nothing yet: it waits in the queue.'],
  [{ lead: 'discarded' }, 'Nothing: the whole request was thrown away.'],
  [{ status: 401 }, 'Nothing: it was refused.'],
  [{ status: 500 }, 'Nothing: telecrm failed before it could be stored.'],
  [{ status: null }, 'Nothing: telecrm failed before it could be stored.'],
  [{ endpoint: 'S4' }, 'Nothing: it only asked.'],
] as const)('of %j is kept: %s', (row, words) => {
  expect(whyNothingKept(sampleLogRow({ lead: null, ...row }))).toBe(words);
});
