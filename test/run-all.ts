import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ourStages } from './stages/our-stages.ts';
import { runStages } from './stages/run-stages.ts';
import { exitCode, summaryLines } from './stages/summary.ts';

const scratchFolder = mkdtempSync(join(tmpdir(), 'leadloader-test-'));
try {
  const reports = await runStages(ourStages(scratchFolder), {
    print: (line) => console.log(line),
    nowMs: () => performance.now(),
  });
  for (const line of summaryLines(reports)) console.log(line);
  process.exitCode = exitCode(reports, process.env['CI'] === 'true');
} finally {
  rmSync(scratchFolder, { recursive: true, force: true });
}
