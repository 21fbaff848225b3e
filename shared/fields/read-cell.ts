import type { Result } from '../result.ts';
import type { IssueCode } from '../checking/issue-code.ts';
import type { Catalogue } from './catalogue.ts';
import type { FieldType, WireValue } from './field-type.ts';

/** What the meaning of a cell depends on beside its text; one per link of the mapping. */
export interface CellOptions {
  type: FieldType;
  /** Labels of the dropdown or tags field. */
  options: readonly string[];
  maxLength: number | null;
  /** Tokens `YYYY YY MM M DD D MMM MMMM HH H hh h mm ss SSS A Z`; null while undecided. */
  dateFormat: string | null;
  /** IANA name; a date without time is midnight there. */
  zone: string;
  /** ISO 3166 code for phones without a calling code. */
  country: string;
  /** Splits a cell into tags. */
  separator: string;
  /** The decimal sign of numbers and money. */
  decimal: '.' | ',';
  catalogue: Pick<
    Catalogue,
    'statuses' | 'archivedStatuses' | 'lostReasons' | 'archivedLostReasons' | 'members'
  >;
}

/** Turns a cell that is not blank into what will leave, or says why telecrm would drop it. */
export type ReadCell = (cell: string) => Result<WireValue, IssueCode>;

/** One value type: how its cells are read, and whether what telecrm gives back is what was sent. */
export interface FieldKind {
  /** Done once a link, so that a million cells cost no set-up. */
  compile(options: CellOptions): ReadCell;
  /** telecrm-api.md 6.8: `readBack` is whatever the Sync API returned, `undefined` when absent. */
  isSame(sent: WireValue, readBack: unknown): boolean;
}
