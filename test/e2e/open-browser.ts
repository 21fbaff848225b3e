import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { chromium } from '@playwright/test';
import { collectComplaints } from './collect-complaints.ts';
import { hostEnv, windowSize } from './opened-host.ts';
import type { OpenedHost, OpenOptions } from './opened-host.ts';

const builtHost = resolve(import.meta.dirname, '../../out/main/browser.js');

/** Starts the built browser host and opens the address it prints in a fresh Chromium. */
export async function openBrowser(options: OpenOptions): Promise<OpenedHost> {
  const args = [builtHost, '--data-dir', options.dataFolder, '--port', '0'];
  const server = spawn(process.execPath, args, {
    env: hostEnv(options.env),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const address = await readAddress(server, server.stdout, server.stderr);
  const browser = await chromium.launch({ executablePath: options.executablePath });
  const context = await browser.newContext({ viewport: windowSize });
  const complaints = collectComplaints(context);
  const page = await context.newPage();
  await page.goto(address);
  const endServer = async (signal: 'SIGTERM' | 'SIGKILL') => {
    if (server.exitCode === null && server.signalCode === null && server.kill(signal)) {
      await once(server, 'exit');
    }
  };
  return {
    page,
    desktop: null,
    complaints: complaints.heard,
    close: async () => {
      await complaints.catchUp();
      await browser.close();
      await endServer('SIGTERM');
    },
    kill: async () => {
      complaints.hush();
      await endServer('SIGKILL');
      await browser.close();
    },
  };
}

/** The one line the host prints when it can be reached; if it ends before, its own words are the error. */
async function readAddress(
  server: ChildProcess,
  output: Readable,
  complaints: Readable,
): Promise<string> {
  const said: string[] = [];
  complaints.on('data', (chunk) => said.push(String(chunk)));
  // Closing the lines would close the pipe, and the host's next line would end it.
  for await (const line of createInterface({ input: output })) {
    const address = /^Leadloader is open at (http:\/\/127\.0\.0\.1:\d+\/\S*)$/.exec(line)?.[1];
    if (address !== undefined) {
      output.resume();
      return address;
    }
  }
  throw new Error(`The browser host ended with ${server.exitCode}: ${said.join('')}`);
}
