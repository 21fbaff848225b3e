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
