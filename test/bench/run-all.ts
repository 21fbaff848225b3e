import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

// One after the other: on two cores they would measure each other.
for (const name of ['fields', 'check', 'workbook', 'practice']) {
  console.log(`\n== ${name}`);
  const { status } = spawnSync(process.execPath, [join(import.meta.dirname, `${name}.ts`)], {
    stdio: 'inherit',
  });
  if (status !== 0) process.exitCode = 1;
}
