import { Option, type Command } from 'commander';
import type { CheckSummary, IssueGroup } from '../../shared/checking/check-report.ts';
import { ok } from '../../shared/result.ts';
import type { Engine } from '../engine/engine.ts';
import { addMappingOptions } from './choose-mapping.ts';
import { exitCodes } from './exit-codes.ts';
import type { Invocation } from './invocation.ts';
import { sourceHelp } from './open-source.ts';
import { printJson, printJsonLine, printLine, toCount } from './output.ts';
import { checkFile, type CheckOptions } from './prepare-check.ts';
import { addReadingOptions } from './reading-options.ts';
import { withEngine, type Done } from './with-engine.ts';

interface Options extends CheckOptions {
  dataDir?: string;
  json?: boolean;
  rows?: boolean;
}

/** Checks a whole file and prints what telecrm would drop; nothing is sent. */
export function addCheckCommand(program: Command, invocation: Invocation): void {
  const command = program
    .command('check')
    .description('find everything telecrm would drop, before anything is sent')
    .argument('<file>', sourceHelp)
    .requiredOption('--workspace <name>', 'practice, env, or a saved workspace')
    .option('--duplicates <policy>', 'keep-last, keep-first, merge or send-all')
    .option('--data-dir <folder>', 'where runs and settings are kept')
    .option('--json', 'print counts and groups as one JSON document')
    .addOption(
      new Option(
        '--rows',
        'print every row as one JSON line, with issues and the JSON to be sent',
      ).conflicts('json'),
    );
  addReadingOptions(addMappingOptions(command)).action((path: string, options: Options) =>
    withEngine(options, invocation, (engine) => check(engine, path, options)),
  );
}

async function check(engine: Engine, path: string, options: Options): Promise<Done> {
  const checked = await checkFile(engine, path, options);
  if (!checked.ok) return checked;
  const runId = checked.value;
  try {
    const summary = await engine.call('check.summary', { runId });
    if (!summary.ok) return summary;
    const groups = await engine.call('check.groups', { runId });
    if (!groups.ok) return groups;
    if (options.rows) {
      const printed = await printRows(engine, runId);
      if (!printed.ok) return printed;
    } else if (options.json) {
      const { counts } = summary.value;
      printJson({
        file: toFileJson(summary.value),
        counts,
        groups: groups.value.map(({ link: _link, ...group }) => group),
      });
    } else {
      printGroups(summary.value, groups.value);
    }
    return ok(summary.value.counts.held > 0 ? exitCodes.partly : exitCodes.done);
  } finally {
    await engine.call('run.remove', { runId });
  }
}

/** The sheet is named where there is one. */
function toFileJson({ file: { sheet, ...file } }: CheckSummary) {
  return sheet === null ? file : { ...file, sheet };
}

async function printRows(engine: Engine, runId: string): Promise<Done> {
  const verdicts = await engine.verdicts(runId);
  if (!verdicts.ok) return verdicts;
  for await (const { issues, ...verdict } of verdicts.value) {
    const told = issues.map(({ columnIndex: _place, ...issue }) => issue);
    const isRead = await printJsonLine({
      row: verdict.row,
      state: verdict.state,
      issues: told,
      async: verdict.async,
      sync: verdict.sync,
    });
    if (!isRead) break;
  }
  return ok(exitCodes.done);
}

function printGroups({ file, counts }: CheckSummary, groups: readonly IssueGroup[]): void {
  printLine(
    `${file.name}: ${toCount(file.rows, 'row')}. ${toCount(counts.ready, 'row')} ready, ${counts.held} held, ${counts.excluded} left out.`,
  );
  for (const group of groups) {
    const where = group.column ? `${group.column} → ${group.field}` : 'Whole row';
    printLine(`\n${where}: ${group.message} (${toCount(group.count, 'row')})`);
    for (const { row, value } of group.examples)
      printLine(`  row ${row}: ${JSON.stringify(value)}`);
    for (const { text } of group.fixes) printLine(`  - ${text}`);
  }
}
