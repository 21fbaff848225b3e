import { systemClock } from '../../../electron/engine/system-clock.ts';
import { createPractice } from '../../../electron/practice/create-practice.ts';
import { throwLater } from '../../fakes/throw-later.ts';

/** A practice workspace in a process of its own, to be killed: its address is the one line on stdout. */
const practice = createPractice({
  clock: systemClock,
  random: () => 0.5,
  storeFile: process.argv[2] ?? ':memory:',
  withControl: true,
  reportBug: throwLater,
});
process.stdout.write(`${JSON.stringify(await practice.listen(0))}\n`);
