import { Button, Group, Stack, Text } from '@mantine/core';
import { OutcomeBar } from '../charts/outcome-bar.tsx';
import { ScreenFrame } from '../parts/screen-frame.tsx';
import type { ResultStep } from '../state/step.ts';
import { selectActions, useWizard } from '../state/use-wizard.ts';
import { balanceSentence, reportTexts, resultText } from '../text/result-text.ts';
import { uploadText } from '../text/upload-text.ts';
import { OutcomeRows } from './outcome-rows.tsx';

/** What became of every row, with the sum said out loud. */
export function ResultScreen({ step: { run, progress } }: { step: ResultStep }) {
  const { uploadAnother } = useWizard(selectActions);
  return (
    <ScreenFrame
      title={resultText.title(run.file)}
      actions={<Button onClick={uploadAnother}>{resultText.another}</Button>}
    >
      <div className="result-layout">
        <Stack gap="xs">
          {progress.state === 'stopped' && <Text>{resultText.stopped}</Text>}
          <Text fw={600} role="status">
            {balanceSentence(progress.counts, progress.rows)}
          </Text>
          <OutcomeBar
            counts={progress.counts}
            rows={progress.rows}
            label={uploadText.progressLabel}
          />
          <ReportButtons />
        </Stack>
        <OutcomeRows runId={run.runId} />
      </div>
    </ScreenFrame>
  );
}

function ReportButtons() {
  const { saveReport } = useWizard(selectActions);
  const isBusy = useWizard((state) => state.task !== null);
  return (
    <Group gap="xs">
      <Text size="sm">{resultText.reports}:</Text>
      {reportTexts.map(({ report, label }) => (
        <Button
          key={report}
          size="xs"
          variant="default"
          disabled={isBusy}
          onClick={() => void saveReport(report)}
        >
          {label}
        </Button>
      ))}
    </Group>
  );
}
