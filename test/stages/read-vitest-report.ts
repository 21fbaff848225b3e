import { relative, resolve } from 'node:path';
import { z } from 'zod';
import type { StageReport } from './stage.ts';

const root = resolve(import.meta.dirname, '../..');

const VitestReport = z.object({
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
  const { testResults } = VitestReport.parse(JSON.parse(json));
  const tests = testResults.flatMap(({ name, assertionResults }) =>
    assertionResults.map((test) => ({ ...test, file: name })),
  );
  const broken = testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.every(isNotFailed),
  );
  return {
    passed: tests.filter(({ status }) => status === 'passed').length,
    failed: tests.length - tests.filter(isNotFailed).length + broken.length,
    skipped: tests
      .filter((test) => isNotFailed(test) && test.status !== 'passed')
      .map(({ fullName, status, file }) => ({
        name: fullName,
        reason: `${status} in ${relative(root, file).replaceAll('\\', '/')}`,
      })),
  };
}

function isNotFailed({ status }: { status: string }): boolean {
  return status !== 'failed';
}
