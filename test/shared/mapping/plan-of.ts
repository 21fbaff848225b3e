import type { Mapping } from '../../../shared/mapping/mapping.ts';
import { planMapping, type MappingPlan } from '../../../shared/mapping/mapping-plan.ts';
import { sampleCatalogue } from '../../fakes/sample-catalogue.ts';

/** The plan of a mapping that must fit the sample workspace. */
export function planOf(header: readonly string[], mapping: Partial<Mapping>): MappingPlan {
  const plan = planMapping(
    {
      version: 1,
      identifier: 'phone',
      zone: 'Asia/Kolkata',
      country: 'IN',
      links: [],
      ...mapping,
    },
    header,
    sampleCatalogue(),
  );
  if (!plan.ok) throw new Error(plan.error.join(' '));
  return plan.value;
}
