import { isDeepStrictEqual } from 'node:util';
import type { z } from 'zod';
import { ok } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';
import { ActionChange, changeActions, checkActionChange } from '../workspace/change-actions.ts';
import { changeFields, checkFieldChange } from '../workspace/change-fields.ts';
import {
  changeIdentifier,
  checkIdentifierChange,
  IdentifierChange,
} from '../workspace/change-identifier.ts';
import {
  changePipeline,
  checkPipelineChange,
  PipelineChange,
} from '../workspace/change-pipeline.ts';
import {
  changeTokens,
  checkTokenChange,
  tellTokenChange,
  TokenChange,
} from '../workspace/change-tokens.ts';
import { FieldChange } from '../workspace/field-change.ts';
import type { WorkspaceState } from '../workspace/workspace-state.ts';
import { SettingsBody } from './control-bodies.ts';
import type { Order } from './order.ts';
import { readOrder } from './read-order.ts';

/** An order that changes the workspace itself: written down, and carried out again after a restart. */
interface StateOrder<S extends z.ZodObject> {
  name: string;
  does: string;
  schema: S;
  /** Why it cannot be carried out, in one sentence; nothing is changed then. */
  check?(state: WorkspaceState, input: z.infer<S>): Result<null, string>;
  /** Whether all of it is so already: then there is nothing to write down. */
  stands?(state: WorkspaceState, input: z.infer<S>): boolean;
  /** By nothing but its arguments. */
  carryOut(state: WorkspaceState, input: z.infer<S>, atMs: number): void;
  /** What the caller is told afterwards; without it the order itself. */
  tell?(state: WorkspaceState, input: z.infer<S>): unknown;
}

/** An order that can be carried out again when the journal is replayed. */
interface ReplayedOrder extends Order {
  carryOut(state: WorkspaceState, input: unknown, atMs: number): void;
}

function order<S extends z.ZodObject>(one: StateOrder<S>): [string, ReplayedOrder] {
  const { name, does, schema, check, stands, carryOut, tell } = one;
  return [
    name,
    {
      does,
      takes: Object.keys(schema.shape),
      carryOut: (state, input, atMs) => carryOut(state, schema.parse(input), atMs),
      async give(workspace, sent) {
        const { state, clock } = workspace;
        const read = readOrder(schema, sent);
        if (!read.ok) return read;
        const input = read.value;
        const checked = check?.(state, input) ?? ok(null);
        if (!checked.ok) return checked;
        const written = stands?.(state, input)
          ? null
          : workspace.control({ kind: 'order', atMs: clock.now(), name, input });
        // Told at once: the next order may come before this one is on the disk.
        const told = tell ? tell(state, input) : input;
        await written;
        return ok(told);
      },
    },
  ];
}

/** By name, which is also their path below `/__practice/`. */
export const stateOrders: ReadonlyMap<string, ReplayedOrder> = new Map([
  order({
    name: 'settings',
    does: 'Switches between the ways in which telecrm has been seen to behave.',
    schema: SettingsBody,
    stands: ({ settings }, wanted) => isDeepStrictEqual({ ...settings, ...wanted }, settings),
    carryOut(state, wanted) {
      state.settings = { ...state.settings, ...wanted };
    },
    tell: ({ settings }) => settings,
  }),
  order({
    name: 'fields',
    does: 'Renames a field ({from, to}), deletes one (its name) or adds one ({apiName, type} and, if it has them, options, dateFormat, maxLength).',
    schema: FieldChange,
    check: checkFieldChange,
    carryOut: changeFields,
  }),
  order({
    name: 'pipeline',
    does: 'Archives a status or a lost reason, or restores it.',
    schema: PipelineChange,
    check: checkPipelineChange,
    carryOut: changePipeline,
  }),
  order({
    name: 'actions',
    does: 'Disables a custom action or enables it again, by its full code.',
    schema: ActionChange,
    check: checkActionChange,
    carryOut: changeActions,
  }),
  order({
    name: 'identifier',
    does: 'Lets another field identify leads.',
    schema: IdentifierChange,
    check: checkIdentifierChange,
    carryOut: changeIdentifier,
  }),
  order({
    name: 'tokens',
    does: 'Creates a token, whose value is told this once, or deletes one.',
    schema: TokenChange,
    check: checkTokenChange,
    carryOut: changeTokens,
    tell: tellTokenChange,
  }),
]);

/** Carries out an order that was checked when it was given. */
export function carryOutOrder(
  state: WorkspaceState,
  { name, input, atMs }: { name: string; input: unknown; atMs: number },
): void {
  const known = stateOrders.get(name);
  if (!known) throw new Error(`There is no order ${name}.`);
  known.carryOut(state, input, atMs);
}
