export interface PipelineStatus {
  statusid: number;
  label: string;
  color: string;
}

export interface LeadStage {
  stageid: string;
  stageType: 'OPEN' | 'WON' | 'LOST';
  visibility: boolean;
  activeStatuses: PipelineStatus[];
  archivedStatuses: PipelineStatus[];
}

export interface LostReason {
  reasonid: number;
  reasonLabel: string;
  isDefault: boolean;
}

/** Exactly what S18 answers. */
export interface Pipeline {
  leadStages: LeadStage[];
  activeLeadLostReasons: LostReason[];
  archivedLeadLostReasons: LostReason[];
  creationTimestamp: number;
  modificationTimestamp: number;
  lastModifiedBy: string;
  version: number;
}

/** What may be written: the labels that are active, and the status of a lead created without one (8.2, step 5). */
interface ActiveLabels {
  activeStatuses: ReadonlySet<string>;
  activeLostReasons: ReadonlySet<string>;
  defaultStatus: string;
}

export function readActiveLabels({ leadStages, activeLeadLostReasons }: Pipeline): ActiveLabels {
  const isOpen = ({ stageType }: LeadStage) => stageType === 'OPEN';
  const first = leadStages.filter(isOpen).flatMap(({ activeStatuses }) => activeStatuses)[0];
  if (!first) throw new Error('The pipeline lacks an active status to begin with.');
  return {
    activeStatuses: new Set(
      leadStages.flatMap(({ activeStatuses }) => activeStatuses.map(({ label }) => label)),
    ),
    activeLostReasons: new Set(activeLeadLostReasons.map(({ reasonLabel }) => reasonLabel)),
    defaultStatus: first.label,
  };
}
