import { z } from 'zod';
import type { StageReport } from './stage.ts';

const Test = z.object({
  projectName: z.string(),
  status: z.string(),
  annotations: z.array(z.object({ type: z.string(), description: z.string().optional() })),
});
const Suite = z.object({
  specs: z.array(z.object({ title: z.string(), tests: z.array(Test) })),
  get suites() {
    return z.array(Suite).optional();
  },
});
type Suite = z.infer<typeof Suite>;
const PlaywrightReport = z.object({ suites: z.array(Suite), errors: z.array(z.unknown()) });

/** Each test counts once a host. An error outside the tests, such as finding none, is one failed. */
export function readPlaywrightReport(json: string): StageReport {
  const { suites, errors } = PlaywrightReport.parse(JSON.parse(json));
  const tests = suites.flatMap(testsOf);
  const failed = tests.filter(({ status }) => status !== 'expected' && status !== 'skipped').length;
  return {
    passed: tests.filter(({ status }) => status === 'expected').length,
    failed: failed === 0 && errors.length > 0 ? 1 : failed,
    skipped: tests.filter(({ status }) => status === 'skipped').map(toSkipped),
  };
}

function testsOf(suite: Suite): (z.infer<typeof Test> & { title: string })[] {
  const own = suite.specs.flatMap(({ title, tests }) => tests.map((test) => ({ ...test, title })));
  return [...own, ...(suite.suites ?? []).flatMap(testsOf)];
}

function toSkipped({ projectName, title, annotations }: ReturnType<typeof testsOf>[number]) {
  const why = annotations.find(({ type }) => type === 'skip' || type === 'fixme')?.description;
  return { name: `${projectName}: ${title}`, reason: why ?? 'no reason given' };
}
