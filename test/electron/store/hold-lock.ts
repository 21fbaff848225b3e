import { takeProcessLock } from '../../../electron/store/process-lock.ts';

// A process of its own that tries to hold the lock at its first argument until it is killed.
const lock = takeProcessLock(process.argv[2] ?? '');
console.log(lock ? 'held' : 'refused');
if (lock) setInterval(() => {}, 60_000);
