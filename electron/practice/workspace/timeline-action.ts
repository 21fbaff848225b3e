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

/** What is left of an action when its ID, time and author are taken away: all that a request can say. */
export type ActionContent = CustomContent | PaymentContent;

export interface CustomContent {
  kind: 'custom';
  type: string;
  fields: Record<string, FieldValue>;
}

export interface PaymentContent {
  kind: 'payment';
  type: string;
  payment: Payment;
}

/** An action that a request can make, and change. */
export type WrittenAction = TimelineEntry & ActionContent;

/** One event in the life of a lead. */
export type TimelineAction = WrittenAction | (TimelineEntry & { kind: 'built-in' });
