import { Command, CommanderError } from 'commander';
import { readAppVersion } from '../app-version.ts';
import { createSessionSecrets } from '../session-secrets.ts';
import { addCheckCommand } from './check-command.ts';
import { exitCodes } from './exit-codes.ts';
import { addFieldsCommand } from './fields-command.ts';
import type { Invocation } from './invocation.ts';
import { addMapCommand } from './map-command.ts';
import { addPracticeCommand } from './practice-command.ts';
import { addReportCommand } from './report-command.ts';
import { addResumeCommand } from './resume-command.ts';
import { addRunsCommand } from './runs-command.ts';
import { addTemplatesCommand } from './templates-command.ts';
import { addUploadCommand } from './upload-command.ts';

/**
 * Runs one command and answers its exit code; `argv` without the executable. Only the desktop executable
 * can open what it sealed: it hands in its own `createSecrets`.
 */
export async function runCli(
  argv: readonly string[],
  createSecrets: Invocation['createSecrets'] = createSessionSecrets,
): Promise<number> {
  let code: number = exitCodes.done;
  const invocation: Invocation = {
    createSecrets,
    exit(value) {
      code = value;
    },
  };
  const program = new Command('leadloader')
    .description('Loads spreadsheets of leads into telecrm and reads every row back.')
    .version(readAppVersion())
    .exitOverride();
  for (const add of [
    addPracticeCommand,
    addFieldsCommand,
    addMapCommand,
    addTemplatesCommand,
    addCheckCommand,
    addUploadCommand,
    addResumeCommand,
    addRunsCommand,
    addReportCommand,
  ])
    add(program, invocation);
  try {
    await program.parseAsync(argv, { from: 'user' });
  } catch (cause) {
    if (!(cause instanceof CommanderError)) throw cause;
    return cause.exitCode === 0 ? exitCodes.done : exitCodes.usage;
  }
  return code;
}
