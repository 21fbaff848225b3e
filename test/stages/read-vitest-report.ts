import { z } from 'zod';
import type { StageReport } from './stage.ts';

const VitestReport = z.object({
  success: z.boolean(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      assertionResults: z.array(z.object({ fullName: z.string(), status: z.string() })),
    }),
  ),
});

/** A test that is neither passed nor failed was skipped. A file that could not be loaded is one failed. */
export function readVitestReport(json: string): StageReport {
  const { success, testResults } = VitestReport.parse(JSON.parse(json));
  const tests = testResults.flatMap(({ name, assertionResults }) =>
    assertionResults.map((test) => ({ ...test, file: name })),
  );
  const broken = testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.every(isNotFailed),
  );
  const failed = tests.length - tests.filter(isNotFailed).length + broken.length;
  return {
    passed: tests.filter(({ status }) => status === 'passed').length,
    // An error outside every test fails the run without failing a test.
    failed: failed === 0 && !success ? 1 : failed,
    skipped: tests
      .filter((test) => isNotFailed(test) && test.status !== 'passed')
      .map(({ fullName, status, file }) => ({ name: fullName, reason: `${status} in ${file}` })),
  };
}

function isNotFailed({ status }: { status: string }): boolean {
  return status !== 'failed';
}
