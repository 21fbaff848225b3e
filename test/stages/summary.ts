import type { StageReport } from './stage.ts';

/** The skips by name, then the one line that says it all: always the last, always of this form. */
export function summaryLines(reports: StageReport[]): string[] {
  const { passed, failed, skipped } = total(reports);
  return [
    '',
    ...skipped.map(({ name, reason }) => `skipped: ${name} (${reason})`),
    `${passed} passed, ${failed} failed, ${skipped.length} skipped`,
  ];
}

/** On the build machine a skipped test is a promise nobody kept: it fails there. */
export function exitCode(reports: StageReport[], isBuildMachine: boolean): 0 | 1 {
  const { failed, skipped } = total(reports);
  return failed > 0 || (isBuildMachine && skipped.length > 0) ? 1 : 0;
}

function total(reports: StageReport[]): StageReport {
  return {
    passed: reports.reduce((sum, { passed }) => sum + passed, 0),
    failed: reports.reduce((sum, { failed }) => sum + failed, 0),
    skipped: reports.flatMap(({ skipped }) => skipped),
  };
}
