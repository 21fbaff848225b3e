import type { Stage, StageReport } from './stage.ts';

interface Ports {
  print(line: string): void;
  /** Milliseconds from any fixed point. */
  nowMs(): number;
}

/** Runs the stages in order, each under its name. After a broken gate the rest is not tried. */
export async function runStages(stages: Stage[], { print, nowMs }: Ports): Promise<StageReport[]> {
  const reports: StageReport[] = [];
  let brokenGate: string | null = null;
  for (const stage of stages) {
    if (brokenGate !== null) {
      reports.push(notReached(stage, brokenGate));
      continue;
    }
    print(`\n== ${stage.name} ==`);
    const startMs = nowMs();
    const report = await stage.run();
    const seconds = ((nowMs() - startMs) / 1000).toFixed(1);
    print(`== ${stage.name}: ${report.failed === 0 ? 'fine' : 'failed'} after ${seconds} s ==`);
    reports.push(report);
    if (stage.isGate && report.failed > 0) brokenGate = stage.name;
  }
  return reports;
}

function notReached({ name, hasTests }: Stage, brokenGate: string): StageReport {
  const skipped = hasTests ? [{ name, reason: `not run, because ${brokenGate} failed` }] : [];
  return { passed: 0, failed: 0, skipped };
}
