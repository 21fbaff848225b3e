import type { z } from 'zod';
import { fail, ok } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';
import { changeFields, checkFieldChange } from '../workspace/change-fields.ts';
import { FieldChange } from '../workspace/field-change.ts';
import type { WorkspaceState } from '../workspace/workspace-state.ts';
import { SettingsBody } from './control-bodies.ts';

/** An order that changes the workspace itself: written down, and carried out again after a restart. */
interface StateOrder<T> {
  schema: z.ZodType<T>;
  /** Why it cannot be carried out, in one sentence; nothing is changed then. */
  check?(state: WorkspaceState, input: T): Result<null, string>;
  carryOut(state: WorkspaceState, input: T): void;
  /** What the caller is told afterwards; without it the order itself. */
  answer?(state: WorkspaceState): unknown;
}

/** What the compiler needs to know of an order once its input was read by its own schema. */
export interface ReadOrder {
  check(state: WorkspaceState, sent: unknown): Result<unknown, string>;
  carryOut(state: WorkspaceState, input: unknown): void;
  answer(state: WorkspaceState, input: unknown): unknown;
}

function order<T>({ schema, check, carryOut, answer }: StateOrder<T>): ReadOrder {
  return {
    check(state, sent) {
      const read = schema.safeParse(sent);
      if (!read.success) return fail('Invalid order');
      const checked = check?.(state, read.data) ?? ok(null);
      return checked.ok ? ok(read.data) : checked;
    },
    carryOut: (state, input) => carryOut(state, schema.parse(input)),
    answer: (state, input) => (answer ? answer(state) : input),
  };
}

/** By name, which is also their path below `/__practice/`. */
export const stateOrders: ReadonlyMap<string, ReadOrder> = new Map([
  ['fields', order({ schema: FieldChange, check: checkFieldChange, carryOut: changeFields })],
  [
    'settings',
    order({
      schema: SettingsBody,
      carryOut(state, wanted) {
        state.settings = { ...state.settings, ...wanted };
      },
      answer: ({ settings }) => settings,
    }),
  ],
]);

/** Carries out an order that was checked when it was given. */
export function carryOutOrder(
  state: WorkspaceState,
  { name, input }: { name: string; input: unknown },
): void {
  const known = stateOrders.get(name);
  if (!known) throw new Error(`There is no order ${name}.`);
  known.carryOut(state, input);
}
