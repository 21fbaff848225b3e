#!/usr/bin/env node
import { runCli } from './run-cli.ts';

// Whoever reads may stop reading (`| head`): that ends the printing, not the command.
process.stdout.on('error', () => {});
process.exitCode = await runCli(process.argv.slice(2));
