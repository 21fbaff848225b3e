import { Anchor, Group, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import type { SourceFile } from '../../shared/ipc/file-preview.ts';
import { FileFacts } from '../parts/file-facts.tsx';
import { PreviewTable } from '../parts/preview-table.tsx';
import { ReadingControls } from '../parts/reading-controls.tsx';
import { ReadingCut } from '../parts/reading-cut.tsx';
import { ReadingNotes } from '../parts/reading-notes.tsx';
import { ReadingProblem } from '../parts/reading-problem.tsx';
import { changeChoices, isReadAsChosen } from '../state/file-step.ts';
import type { ReadingChange } from '../state/file-step.ts';
import type { FileStep } from '../state/step.ts';
import { selectActions, useWizard } from '../state/use-wizard.ts';
import { readingText } from '../text/file-text.ts';

interface FileReadingProps {
  step: FileStep;
  file: SourceFile;
  /** Where another file can be dropped. */
  children: ReactNode;
}

/** How the open file is read, and beside it what comes of that. */
export function FileReading({ step, file, children }: FileReadingProps) {
  const { chooseReading } = useWizard(selectActions);
  const { choices, preview, problem } = step;
  const isWorkbook =
    preview?.reading.kind === 'workbook' || problem?.kind === 'workbook-unreadable';
  const change = (changed: ReadingChange) => void chooseReading(changeChoices(choices, changed));
  return (
    <div className="file-layout">
      <section className="file-side" aria-label={readingText.title}>
        <FileFacts file={file} columns={preview?.header.length || null} />
        {children}
        <Group justify="space-between" gap="xs">
          <Title order={2} size="h6">
            {readingText.title}
          </Title>
          {Object.keys(choices).length > 0 && (
            <Anchor
              component="button"
              type="button"
              size="xs"
              onClick={() => void chooseReading({})}
            >
              {readingText.proposal}
            </Anchor>
          )}
        </Group>
        <ReadingControls
          kind={isWorkbook ? 'workbook' : 'text'}
          reading={preview?.reading ?? null}
          evidence={preview?.evidence ?? null}
          choices={choices}
          isUndecodable={problem?.kind === 'file-undecodable'}
          onChange={change}
        />
      </section>
      <FileRows step={step} onChange={change} />
    </div>
  );
}

interface FileRowsProps {
  step: FileStep;
  onChange: (change: ReadingChange) => void;
}

function FileRows({ step, onChange }: FileRowsProps) {
  const { choices, preview, problem, isReading } = step;
  const isOld =
    isReading || (problem !== null && preview !== null && !isReadAsChosen(preview, choices));
  return (
    <div className="file-rows">
      {problem && !isReading && (
        <ReadingProblem problem={problem} preview={preview} choices={choices} onChange={onChange} />
      )}
      {choices.lastRow !== undefined && (
        <ReadingCut lastRow={choices.lastRow} onReadAll={() => onChange({ lastRow: undefined })} />
      )}
      {preview && <ReadingNotes notes={preview.notes} />}
      {preview && preview.rows.length > 0 && (
        <PreviewTable
          header={preview.header}
          rows={preview.rows}
          isOld={isOld}
          isReading={isReading}
        />
      )}
    </div>
  );
}
