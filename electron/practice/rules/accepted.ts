import type { FieldValue } from '../workspace/field-definition.ts';

/** What becomes of one value: the form in which it is stored, or the remark that the Sync API gives for dropping it. */
export type Accepted<T = FieldValue> =
  { isKept: true; value: T } | { isKept: false; remark: string };

export function keep<T>(value: T): { isKept: true; value: T } {
  return { isKept: true, value };
}

export function drop(remark: string): { isKept: false; remark: string } {
  return { isKept: false, remark };
}
