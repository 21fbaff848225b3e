import { openAppStore } from '../../../electron/store/app-store.ts';

// A process of its own that takes as many slots of one token as it gets: path, tries, limit.
const [path = '', tries = '0', limit = '0'] = process.argv.slice(2);
const store = openAppStore(path);
let taken = 0;
for (let n = 0; n < Number(tries); n += 1) {
  const slot = await store.budget.take({
    token: 'async token',
    limit: Number(limit),
    nowMs: 0,
    freeAtMs: 1000,
  });
  if (slot.kind === 'taken') taken += 1;
}
store.close();
console.log(taken);
