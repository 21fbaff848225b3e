export interface SkippedTest {
  name: string;
  reason: string;
}

/** What a stage found out. A stage without tests of its own that fails counts as one failed. */
export interface StageReport {
  passed: number;
  failed: number;
  skipped: SkippedTest[];
}

export interface Stage {
  name: string;
  /** Nothing after a broken gate is worth its time: its successors are named as skipped. */
  isGate: boolean;
  /** A stage without tests of its own is not missed in the counts when it is not reached. */
  hasTests: boolean;
  run(): Promise<StageReport>;
}
