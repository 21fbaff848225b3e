import { planMapping, type MappingPlan } from '../../shared/mapping/mapping-plan.ts';
import type { RunRecord } from '../store/run-record.ts';

/** The plan of a run whose mapping was found to fit before its file was made. */
export function planOf(run: Pick<RunRecord, 'mapping' | 'header' | 'catalogue'>): MappingPlan {
  const plan = planMapping(run.mapping, run.header, run.catalogue);
  if (!plan.ok) throw new Error(`The run's mapping does not fit: ${plan.error.join(' ')}`);
  return plan.value;
}
