import type { ValueRule } from './field-definition.ts';

/** A kind of timeline event, as S16 tells it. Only those of source USER can be written. */
export interface CustomAction {
  id: string;
  /** The full code, `ACTION_1001`. */
  code: string;
  displayName: string;
  description: string;
  source: 'USER' | 'SYSTEM';
  score: number;
  allowsPredating: boolean;
  /** Disabled by the workspace: neither listed nor writable, as if it were deleted (P8). */
  isDisabled?: boolean;
  /** By key, in the order of the form. */
  fields: Map<string, ValueRule>;
  createdOn: number;
  createdBy: string;
}
