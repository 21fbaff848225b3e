import { runHost } from './run-host.ts';

await runHost(process.argv.slice(2), () => null);
