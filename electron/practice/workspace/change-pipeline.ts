import { z } from 'zod';
import { fail, ok } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';
import { readActiveLabels } from './pipeline.ts';
import type { LeadStage, LostReason, Pipeline, PipelineStatus } from './pipeline.ts';
import type { WorkspaceState } from './workspace-state.ts';

/** Labels that an admin takes out of use or brings back; leads keep what they have (P37). */
export const PipelineChange = z.strictObject({
  archive: z.string().exactOptional(),
  restore: z.string().exactOptional(),
  archiveReason: z.string().exactOptional(),
  restoreReason: z.string().exactOptional(),
});
export type PipelineChange = z.infer<typeof PipelineChange>;

/** Why the labels cannot be moved, in one sentence; nothing is changed then. */
export function checkPipelineChange(
  { pipeline }: Pick<WorkspaceState, 'pipeline'>,
  { archive, restore, archiveReason, restoreReason }: PipelineChange,
): Result<null, string> {
  const { leadStages, activeLeadLostReasons, archivedLeadLostReasons } = pipeline;
  const active = leadStages.flatMap(({ activeStatuses }) => activeStatuses);
  const archived = leadStages.flatMap(({ archivedStatuses }) => archivedStatuses);
  if (lacks(active.map(toLabel), archive)) return fail(`There is no active status "${archive}".`);
  if (lacks(archived.map(toLabel), restore)) {
    return fail(`There is no archived status "${restore}".`);
  }
  if (lacks(activeLeadLostReasons.map(toReasonLabel), archiveReason)) {
    return fail(`There is no active lost reason "${archiveReason}".`);
  }
  if (lacks(archivedLeadLostReasons.map(toReasonLabel), restoreReason)) {
    return fail(`There is no archived lost reason "${restoreReason}".`);
  }
  const open = leadStages.filter(({ stageType }) => stageType === 'OPEN');
  const openLabels = open.flatMap(({ activeStatuses }) => activeStatuses.map(toLabel));
  if (openLabels.length === 1 && openLabels[0] === archive) {
    return fail(`"${archive}" is the last open status: new leads begin with it.`);
  }
  return ok(null);
}

/** Moves the labels and counts the version up, as the dashboard does when it saves. */
export function changePipeline(
  state: WorkspaceState,
  { archive, restore, archiveReason, restoreReason }: PipelineChange,
  atMs: number,
): void {
  const { pipeline } = state;
  const { activeLeadLostReasons: active, archivedLeadLostReasons: archived } = pipeline;
  const isArchived = (reason: LostReason) => reason.reasonLabel === archiveReason;
  const isRestored = (reason: LostReason) => reason.reasonLabel === restoreReason;
  const changed: Pipeline = {
    ...pipeline,
    leadStages: pipeline.leadStages.map((stage) => moveLabels(stage, { archive, restore })),
    activeLeadLostReasons: exchange(active, isArchived, archived.filter(isRestored)),
    archivedLeadLostReasons: exchange(archived, isRestored, active.filter(isArchived)),
    modificationTimestamp: atMs,
    version: pipeline.version + 1,
  };
  Object.assign(state, { pipeline: changed, ...readActiveLabels(changed) });
}

interface MovedLabels {
  archive: string | undefined;
  restore: string | undefined;
}

function moveLabels(stage: LeadStage, { archive, restore }: MovedLabels): LeadStage {
  const { activeStatuses: active, archivedStatuses: archived } = stage;
  const isArchived = ({ label }: PipelineStatus) => label === archive;
  const isRestored = ({ label }: PipelineStatus) => label === restore;
  return {
    ...stage,
    activeStatuses: exchange(active, isArchived, archived.filter(isRestored)),
    archivedStatuses: exchange(archived, isRestored, active.filter(isArchived)),
  };
}

function exchange<T>(list: readonly T[], isLeaving: (one: T) => boolean, coming: T[]): T[] {
  return [...list.filter((one) => !isLeaving(one)), ...coming];
}

function lacks(labels: readonly string[], wanted: string | undefined): boolean {
  return wanted !== undefined && !labels.includes(wanted);
}

function toLabel({ label }: PipelineStatus): string {
  return label;
}

function toReasonLabel({ reasonLabel }: LostReason): string {
  return reasonLabel;
}
