import { Stack, Text } from '@mantine/core';
import type { RunProgress } from '../../shared/runs/run-progress.ts';
import { OutcomeBar } from '../charts/outcome-bar.tsx';
import { RunNumbers } from '../parts/run-numbers.tsx';
import { RunState } from '../parts/run-state.tsx';
import { ScreenFrame } from '../parts/screen-frame.tsx';
import { TokenMeters } from '../parts/token-meters.tsx';
import { useEvery } from '../parts/use-every.ts';
import { useNow } from '../parts/use-now.ts';
import { selectActions, useWizard } from '../state/use-wizard.ts';
import { stageTexts, uploadText } from '../text/upload-text.ts';
import { RunControls } from './run-controls.tsx';

interface RunScreenProps {
  file: string;
  progress: RunProgress;
}

/** A lost message is made good by asking; while nothing is lost this changes nothing. */
const askAgainMs = 5_000;

/** The upload as it goes: it does not need this window, which only shows it. */
export function RunScreen({ file, progress }: RunScreenProps) {
  const { askRun } = useWizard(selectActions);
  useEvery(askAgainMs, askRun);
  const nowMs = useNow(1_000);
  const isPaused = progress.state === 'paused';
  return (
    <ScreenFrame
      title={isPaused ? uploadText.pausedTitle(file) : uploadText.title(file)}
      actions={<RunControls progress={progress} />}
    >
      <Stack gap="md">
        <RunState progress={progress} nowMs={nowMs} />
        <Text fw={600} aria-live="polite">
          {progress.state === 'running' && stageTexts[progress.stage]}
        </Text>
        <OutcomeBar
          counts={progress.counts}
          rows={progress.rows}
          label={uploadText.progressLabel}
        />
        <RunNumbers progress={progress} nowMs={nowMs} />
        <TokenMeters meters={progress.tokens} />
      </Stack>
    </ScreenFrame>
  );
}
