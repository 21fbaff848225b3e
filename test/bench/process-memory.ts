import { readFileSync } from 'node:fs';

/** What a process holds, in bytes; NaN where the system does not tell, which is everywhere but on Linux. */
interface ProcessMemory {
  rss: number;
  /** Memory shared with other processes counts in part only. */
  pss: number;
  peakRss: number;
}

export function readProcessMemory(pid: number): ProcessMemory {
  return {
    rss: readKilobytes(`/proc/${pid}/status`, 'VmRSS'),
    pss: readKilobytes(`/proc/${pid}/smaps_rollup`, 'Pss'),
    peakRss: readKilobytes(`/proc/${pid}/status`, 'VmHWM'),
  };
}

function readKilobytes(path: string, name: string): number {
  try {
    const found = new RegExp(`^${name}:\\s+(\\d+) kB$`, 'm').exec(readFileSync(path, 'utf8'));
    return Number(found?.[1] ?? NaN) * 1024;
  } catch {
    return NaN;
  }
}
