import { join } from 'node:path';
import type { AppError } from '../../shared/errors/app-error.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import {
  createPractice,
  type Practice,
  type PracticeAddress,
} from '../practice/create-practice.ts';
import { PracticeBusyError } from '../practice/practice-busy-error.ts';
import type { PracticeView } from '../practice/view/practice-view.ts';
import type { Ports } from './ports.ts';

/** The practice workspace in this process, started when first needed; its state is kept in the data folder. */
export interface EmbeddedPractice {
  open(): Promise<Result<PracticeAddress, AppError>>;
  /** The one look at it, opening it if need be; `onChange` is that of the first caller. */
  view(onChange: (view: PracticeView) => void): Promise<Result<PracticeView, AppError>>;
  close(): Promise<void>;
}

export function createEmbeddedPractice(ports: Ports): EmbeddedPractice {
  let started: StartedPractice | null = null;
  const begin = async (): Promise<Result<[StartedPractice, PracticeAddress], AppError>> => {
    const beginning = (started ??= start(ports));
    try {
      return ok([beginning, await beginning.address]);
    } catch (cause) {
      started = null;
      if (cause instanceof PracticeBusyError) return fail({ kind: 'practice-busy' });
      throw cause;
    }
  };
  return {
    async open() {
      const begun = await begin();
      return begun.ok ? ok(begun.value[1]) : begun;
    },
    async view(onChange) {
      const begun = await begin();
      if (!begun.ok) return begun;
      const [beginning] = begun.value;
      return ok((beginning.view ??= beginning.practice.view(onChange)));
    },
    async close() {
      await started?.address.catch(() => null);
      await started?.practice.close();
      started = null;
    },
  };
}

interface StartedPractice {
  practice: Practice;
  address: Promise<PracticeAddress>;
  /** Made for the first look. */
  view: PracticeView | null;
}

/** Where the practice workspace of a data folder is kept. */
export function practiceFile(dataFolder: string): string {
  return join(dataFolder, 'practice.sqlite');
}

function start({ dataFolder, clock, random, reportBug }: Ports): StartedPractice {
  const storeFile = practiceFile(dataFolder);
  const practice = createPractice({ clock, random, storeFile, reportBug });
  return { practice, address: practice.listen(0), view: null };
}
