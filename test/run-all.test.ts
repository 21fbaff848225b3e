import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPlaywrightReport } from './stages/read-playwright-report.ts';
import { readVitestReport } from './stages/read-vitest-report.ts';
import { runStages } from './stages/run-stages.ts';
import type { Stage, StageReport } from './stages/stage.ts';
import { exitCode, summaryLines } from './stages/summary.ts';

const fine: StageReport = { passed: 3, failed: 0, skipped: [] };
const oneFailed: StageReport = { passed: 1, failed: 1, skipped: [] };
const oneSkipped: StageReport = {
  passed: 2,
  failed: 0,
  skipped: [{ name: 'desktop: opens', reason: 'no display' }],
};

function stage(name: string, report: StageReport, isGate = false): Stage {
  return { name, isGate, hasTests: !isGate, run: () => Promise.resolve(report) };
}

async function run(stages: Stage[]) {
  const printed: string[] = [];
  let nowMs = 0;
  const reports = await runStages(stages, {
    print: (line) => printed.push(line),
    nowMs: () => (nowMs += 1500),
  });
  return { reports, printed };
}

describe('the stages of npm test', () => {
  it('each stage says its name, how it went and how long it took', async () => {
    const { printed } = await run([stage('unit', fine), stage('e2e', oneFailed)]);
    expect(printed).toEqual([
      '\n== unit ==',
      '== unit: fine after 1.5 s ==',
      '\n== e2e ==',
      '== e2e: failed after 1.5 s ==',
    ]);
  });

  it('after a broken gate nothing more is tried, and the tests not run are named', async () => {
    const stages = [stage('lint', oneFailed, true), stage('build', fine, true), stage('e2e', fine)];
    const { reports, printed } = await run(stages);
    expect(printed.at(-1)).toBe('== lint: failed after 1.5 s ==');
    expect(reports.flatMap(({ skipped }) => skipped)).toEqual([
      { name: 'e2e', reason: 'not run, because lint failed' },
    ]);
  });

  it('failing tests do not keep the next stage from running', async () => {
    const { reports } = await run([stage('unit', oneFailed), stage('e2e', fine)]);
    expect(reports).toEqual([oneFailed, fine]);
  });
});

describe('the summary', () => {
  it('names every skip and ends in the line with the counts', () => {
    expect(summaryLines([fine, oneFailed, oneSkipped])).toEqual([
      '',
      'skipped: desktop: opens (no display)',
      '6 passed, 1 failed, 1 skipped',
    ]);
  });

  it.each([
    ['all passed', [fine], 0, 0],
    ['one failed', [fine, oneFailed], 1, 1],
    ['one skipped', [fine, oneSkipped], 0, 1],
  ])('with %s the exit code is the right one', (_what, reports, elsewhere, onBuildMachine) => {
    expect([exitCode(reports, false), exitCode(reports, true)]).toEqual([
      elsewhere,
      onBuildMachine,
    ]);
  });
});

describe('what the test tools report', () => {
  const root = resolve(import.meta.dirname, '..');

  it('vitest: a file that cannot be loaded is one failed, skips and todos are named', () => {
    const assertionResults = ['passed', 'failed', 'skipped', 'todo'].map((status) => ({
      fullName: `one ${status}`,
      status,
    }));
    const testResults = [
      { name: `${root}/test/a.test.ts`, status: 'failed', assertionResults },
      { name: `${root}/test/b.test.ts`, status: 'failed', assertionResults: [] },
    ];
    expect(readVitestReport(JSON.stringify({ testResults }))).toEqual({
      passed: 1,
      failed: 2,
      skipped: [
        { name: 'one skipped', reason: 'skipped in test/a.test.ts' },
        { name: 'one todo', reason: 'todo in test/a.test.ts' },
      ],
    });
  });

  it('playwright: a test counts in every host, and a skip brings its reason', () => {
    const test = (projectName: string, status: string, description?: string) => ({
      projectName,
      status,
      annotations: description === undefined ? [] : [{ type: 'skip', description }],
    });
    const passing = { title: 'opens', tests: [test('browser', 'expected')] };
    const nested = {
      title: 'closes',
      tests: [test('desktop', 'skipped', 'no display'), test('browser', 'unexpected')],
    };
    const suites = [{ specs: [passing], suites: [{ specs: [nested] }] }];
    expect(readPlaywrightReport(JSON.stringify({ suites, errors: [] }))).toEqual({
      passed: 1,
      failed: 1,
      skipped: [{ name: 'desktop: closes', reason: 'no display' }],
    });
  });

  it('playwright: finding no test at all is one failed', () => {
    const report = readPlaywrightReport(JSON.stringify({ suites: [], errors: [{}] }));
    expect(report).toEqual({ passed: 0, failed: 1, skipped: [] });
  });
});
