import type { CustomAction } from '../workspace/custom-action.ts';
import type { FieldValue } from '../workspace/field-definition.ts';
import type { CustomContent } from '../workspace/timeline-action.ts';
import { isJsonObject } from '../json-object.ts';
import { acceptValue } from './accept-value.ts';
import type { ValueContext } from './accept-value.ts';
import { judgeAction } from './accepted-action.ts';
import type { AcceptedAction, ActionFault } from './accepted-action.ts';

/** One bad field gets the whole action ignored, as the documented sample of S5 shows. */
export function acceptCustomAction(
  action: CustomAction,
  entry: Record<string, unknown>,
  context: ValueContext,
): AcceptedAction<CustomContent> {
  const supplied = entry['fields'] ?? {};
  if (!isJsonObject(supplied)) {
    return { isKept: false, faults: [{ member: 'fields', remark: 'fields is invalid' }] };
  }
  const fields: Record<string, FieldValue> = {};
  const faults: ActionFault[] = [];
  for (const [key, value] of Object.entries(supplied)) {
    const rule = action.fields.get(key);
    const accepted = rule && acceptValue(rule, value, context);
    if (accepted?.isKept) fields[key] = accepted.value;
    else faults.push({ member: `fields.${key}`, remark: accepted?.remark ?? 'Field not found' });
  }
  return judgeAction(faults, () => ({ kind: 'custom', type: toBareCode(action.code), fields }));
}

/** The form in which the Sync API knows a custom action: `ACTION_1001` is `1001` there (7.1). */
function toBareCode(code: string): string {
  return code.replace(/^ACTION_/, '');
}
