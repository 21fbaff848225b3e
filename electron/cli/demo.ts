import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { mkdtemp, readFile } from 'node:fs/promises';
import { Receipt } from '../../shared/report/receipt.ts';
import { exitCodes } from './exit-codes.ts';
import { printLine } from './output.ts';
import { runCli } from './run-cli.ts';

const file = 'test/fixtures/expo-leads.csv';
const out = 'demo-out';

/**
 * The main job on a believable file, with the practice workspace instead of an account and a data
 * folder that is gone afterwards. Ends with 0 when the receipt balances.
 */
async function runDemo(): Promise<number> {
  const dataDir = await mkdtemp(join(tmpdir(), 'leadloader-demo-'));
  const common = ['--workspace', 'practice', '--data-dir', dataDir];
  try {
    await rm(out, { recursive: true, force: true });
    printLine('1. What telecrm would drop in silence, found before anything is sent:\n');
    await runCli(['check', file, ...common]);
    printLine('\n2. The ready rows go up, within the hourly limit, and are read back:\n');
    const code = await runCli(['upload', file, ...common, '--out', out, '--skip-held']);
    if (code !== exitCodes.done && code !== exitCodes.partly) return code;
    const receipt = Receipt.parse(JSON.parse(await readFile(join(out, 'receipt.json'), 'utf8')));
    printLine(`\n3. Every row has exactly one outcome; the receipt balances: ${receipt.balanced}.`);
    printLine(`   Fix the rows in ${resolve(out, 'rejected.csv')} and upload that file next.`);
    return 0;
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}

process.exitCode = await runDemo();
