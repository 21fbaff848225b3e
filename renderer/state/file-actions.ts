import type { AppError } from '../../shared/errors/app-error.ts';
import type { SourceFile } from '../../shared/ipc/file-preview.ts';
import type { Result } from '../../shared/result.ts';
import { withChoices, withFile, withReading } from './file-step.ts';
import type { FileStep, Step } from './step.ts';
import type { WizardActions } from './wizard-state.ts';
import type { WizardTools } from './wizard-tools.ts';

type FileActions = Pick<WizardActions, 'openFile' | 'pasteRows' | 'chooseReading'>;

export function createFileActions(tools: WizardTools): FileActions {
  const { api, move } = tools;
  const read = createReader(tools);
  return {
    openFile: (file) => open(() => api.openFile(file), tools),
    pasteRows: (text) => open(() => api.call('file.paste', { text }), tools),
    chooseReading: (choices) => {
      move((step) => withChoices(step, choices));
      return read();
    },
  };
}

/** Takes the place of the file before, unless this one is no table at all. */
function open(
  take: () => Promise<Result<SourceFile, AppError>>,
  { api, get, set, move, say, expect, during }: WizardTools,
): Promise<void> {
  return during('open-file', async () => {
    const before = get().step;
    if (before.kind !== 'file') return;
    // What was wrong with the file before says nothing about this one.
    set({ notice: null });
    const file = expect(await take());
    if (!file) return;
    const read = await api.call('file.preview', { fileId: file.fileId, choices: {} });
    const opened = withFile(before, file, read);
    if (!opened && !read.ok) say(read.error);
    if (opened) move((step) => (isSameStep(step, before) ? opened : step));
  });
}

/** The choices for the file before may have changed meanwhile; the place is the same. */
function isSameStep(step: Step, before: FileStep): boolean {
  return step.kind === 'file' && step.connected === before.connected;
}

/**
 * Reads the file until what was answered is what is chosen. One reading at a time: the engine keeps the
 * choices that it answered last, and two at once might end in the wrong order.
 */
function createReader({ api, get, move }: WizardTools): () => Promise<void> {
  let isUnderWay = false;
  return async () => {
    if (isUnderWay) return;
    isUnderWay = true;
    try {
      for (let { step } = get(); step.kind === 'file' && step.isReading; { step } = get()) {
        const { file, choices } = step;
        if (!file) return;
        const answer = await api.call('file.preview', { fileId: file.fileId, choices });
        move((now) => withReading(now, { file, choices }, answer));
      }
    } finally {
      isUnderWay = false;
    }
  };
}
