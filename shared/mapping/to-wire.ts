import type { WireAction, WireRecord } from '../checking/check-report.ts';
import type { Transport } from '../runs/run-progress.ts';
import type { CrmAction, CrmRecord } from './build-record.ts';

/** The request body, exactly as it leaves: `ACTION_1001` on Async, bare `1001` on Sync (P1, P18). */
export function toWire(record: CrmRecord, transport: Transport): WireRecord {
  if (record.actions.length === 0) return { fields: record.fields };
  return {
    fields: record.fields,
    actions: record.actions.map((action) => toWireAction(action, transport)),
  };
}

function toWireAction(action: CrmAction, transport: Transport): WireAction {
  // The members of a payment lie beside its type, not under fields (telecrm-api.md 7.3).
  if (action.code === 'PAYMENT') return { type: 'PAYMENT', ...action.fields };
  return { type: toActionType(action.code, transport), fields: action.fields };
}

export function toActionType(code: string, transport: Transport): string {
  return transport === 'sync' ? code.replace(/^ACTION_/, '') : code;
}
