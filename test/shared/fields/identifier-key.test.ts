import { expect, it } from 'vitest';
import { toIdentifierKey } from '../../../shared/fields/identifier-key.ts';

it.each([
  ['phone', '+65 8123 4567', '6581234567'],
  ['phone', '919876543210', '919876543210'],
  ['email', ' Meera@Example.com ', 'meera@example.com'],
  ['text', 'Lead 7 ', 'lead 7 '],
  ['text', ' Lead 7', ' lead 7'],
] as const)('matches leads with a %s identifier %j under %j', (type, wire, key) => {
  expect(toIdentifierKey(type, wire)).toBe(key);
});
