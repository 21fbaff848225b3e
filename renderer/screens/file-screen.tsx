import { Button } from '@mantine/core';
import { useCallback, useRef, useState } from 'react';
import { FileDrop } from '../parts/file-drop.tsx';
import { FilePaste } from '../parts/file-paste.tsx';
import { ScreenFrame } from '../parts/screen-frame.tsx';
import { usePastedText } from '../parts/use-pasted-text.ts';
import { isFileReady } from '../state/file-step.ts';
import { findPasteFault } from '../state/find-paste-fault.ts';
import type { FileStep } from '../state/step.ts';
import { selectActions, selectTask, useWizard } from '../state/use-wizard.ts';
import { appText } from '../text/app-text.ts';
import { fileText, pasteText } from '../text/file-text.ts';
import { FileReading } from './file-reading.tsx';

/** The file by drop, choice or paste, and its first rows as proof of how it is read. */
export function FileScreen({ step }: { step: FileStep }) {
  const { openFile, suggestMapping, say } = useWizard(selectActions);
  const task = useWizard(selectTask);
  const chooser = useRef<() => void>(null);
  const { file } = step;
  const drop = (
    <FileDrop
      openRef={chooser}
      isSmall={file !== null}
      isLoading={task === 'open-file'}
      onFile={(chosen) => void openFile(chosen)}
      onSeveral={() => say({ kind: 'not-possible', what: appText.oneFile })}
    />
  );
  return (
    <ScreenFrame
      title={fileText.title}
      actions={
        <>
          <PasteButton />
          <Button
            px="sm"
            variant={file ? 'default' : 'filled'}
            disabled={task !== null}
            onClick={() => chooser.current?.()}
          >
            {file ? fileText.chooseOther : fileText.choose}
          </Button>
          <Button
            px="sm"
            disabled={!isFileReady(step) || task === 'open-file'}
            loading={task === 'suggest'}
            onClick={() => void suggestMapping()}
          >
            {fileText.next}
          </Button>
        </>
      }
    >
      {file ? (
        <FileReading step={step} file={file}>
          {drop}
        </FileReading>
      ) : (
        drop
      )}
    </ScreenFrame>
  );
}

/** Rows from the clipboard: by a box of their own, or by the keys alone while no other screen is in front. */
function PasteButton() {
  const { pasteRows, say } = useWizard(selectActions);
  const task = useWizard(selectTask);
  const isCovered = useWizard((state) => state.practice.isShown);
  const [isOpen, setOpen] = useState(false);
  const paste = useCallback(
    (text: string) => {
      const what = findPasteFault(text);
      if (what === null) void pasteRows(text);
      else say({ kind: 'not-possible', what });
    },
    [pasteRows, say],
  );
  usePastedText(isCovered ? null : paste);
  return (
    <>
      <Button px="sm" variant="default" disabled={task !== null} onClick={() => setOpen(true)}>
        {pasteText.open}
      </Button>
      <FilePaste
        isOpen={isOpen}
        findFault={findPasteFault}
        onPaste={paste}
        onClose={() => setOpen(false)}
      />
    </>
  );
}
