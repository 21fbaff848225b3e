import type { FieldValue } from './field-definition.ts';

interface TimelineEntry {
  id: string;
  /** Bare code of a custom action (`1001`), `PAYMENT`, or a type telecrm records itself. */
  type: string;
  atMs: number;
  /** E-mail of a person, or the name of an automation. */
  performedBy: string;
}

/** The members of a payment (7.3); `amount` is a numeric string. */
export interface Payment {
  status: string;
  currency: string;
  amount: string;
  paymentid?: string;
}

/** One event in the life of a lead. */
export type TimelineAction =
  | (TimelineEntry & { kind: 'custom'; fields: Record<string, FieldValue> })
  | (TimelineEntry & { kind: 'payment'; payment: Payment })
  | (TimelineEntry & { kind: 'built-in' });

/** What is left of an action when its ID, time and author are taken away: all that a request can say. */
export type ActionContent =
  | { kind: 'custom'; type: string; fields: Record<string, FieldValue> }
  | { kind: 'payment'; type: string; payment: Payment };
