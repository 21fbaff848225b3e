import type { FieldValue, ValueRule } from './field-definition.ts';
import { takeId } from './workspace-state.ts';
import type { WorkspaceState } from './workspace-state.ts';

/** An unknown label of a dropdown or of tags becomes an option that everybody sees in S14 (6.4, P40). */
export function addMissingOptions(
  state: Pick<WorkspaceState, 'lastId'>,
  rule: ValueRule,
  value: FieldValue,
): void {
  if (!rule.options) return;
  const labels = Array.isArray(value) ? value : [String(value)];
  for (const label of labels) {
    if (!rule.options.has(label)) rule.options.set(label, takeId(state));
  }
}
