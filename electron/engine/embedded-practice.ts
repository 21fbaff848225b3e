import { join } from 'node:path';
import type { AppError } from '../../shared/errors/app-error.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import {
  createPractice,
  type Practice,
  type PracticeAddress,
} from '../practice/create-practice.ts';
import { PracticeBusyError } from '../practice/practice-busy-error.ts';
import type { Ports } from './ports.ts';

/** The practice workspace in this process, started when first needed; its state is kept in the data folder. */
export interface EmbeddedPractice {
  open(): Promise<Result<PracticeAddress, AppError>>;
  close(): Promise<void>;
}

export function createEmbeddedPractice(ports: Ports): EmbeddedPractice {
  let started: { practice: Practice; address: Promise<PracticeAddress> } | null = null;
  return {
    async open() {
      started ??= start(ports);
      try {
        return ok(await started.address);
      } catch (cause) {
        started = null;
        if (cause instanceof PracticeBusyError) return fail({ kind: 'practice-busy' });
        throw cause;
      }
    },
    async close() {
      await started?.address.catch(() => null);
      await started?.practice.close();
      started = null;
    },
  };
}

/** Where the practice workspace of a data folder is kept. */
export function practiceFile(dataFolder: string): string {
  return join(dataFolder, 'practice.sqlite');
}

function start({ dataFolder, clock, random }: Ports) {
  const storeFile = practiceFile(dataFolder);
  const practice = createPractice({ clock, random, storeFile });
  return { practice, address: practice.listen(0) };
}
