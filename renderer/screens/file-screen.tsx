import { Button, Group } from '@mantine/core';
import { useRef } from 'react';
import { FileDrop } from '../parts/file-drop.tsx';
import { PreviewTable } from '../parts/preview-table.tsx';
import { FileFacts } from '../parts/file-facts.tsx';
import { ScreenFrame } from '../parts/screen-frame.tsx';
import type { FileStep } from '../state/step.ts';
import { selectActions, selectTask, useWizard } from '../state/use-wizard.ts';
import { appText } from '../text/app-text.ts';
import { fileText } from '../text/file-text.ts';

/** The file, and its first rows as proof of how it is read. */
export function FileScreen({ step: { preview } }: { step: FileStep }) {
  const { openFile, suggestMapping, say } = useWizard(selectActions);
  const task = useWizard(selectTask);
  const chooser = useRef<() => void>(null);
  return (
    <ScreenFrame
      title={fileText.title}
      actions={
        <>
          <Button
            variant={preview ? 'default' : 'filled'}
            disabled={task !== null}
            onClick={() => chooser.current?.()}
          >
            {preview ? fileText.chooseOther : fileText.choose}
          </Button>
          <Button
            disabled={!preview || task === 'open-file'}
            loading={task === 'suggest'}
            onClick={() => void suggestMapping()}
          >
            {fileText.next}
          </Button>
        </>
      }
    >
      <div className="file-layout">
        <FileDrop
          openRef={chooser}
          isSmall={preview !== null}
          isLoading={task === 'open-file'}
          onFile={(file) => void openFile(file)}
          onSeveral={() => say({ kind: 'not-possible', what: appText.oneFile })}
        />
        {preview && (
          <>
            <Group gap="xl">
              <FileFacts preview={preview} />
            </Group>
            <PreviewTable header={preview.header} rows={preview.rows} />
          </>
        )}
      </div>
    </ScreenFrame>
  );
}
