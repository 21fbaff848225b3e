import { Group, Text } from '@mantine/core';
import type { RunProgress } from '../../shared/runs/run-progress.ts';
import { sumOutcomes } from '../../shared/runs/count-outcomes.ts';
import { uploadText } from '../text/upload-text.ts';

interface RunNumbersProps {
  progress: RunProgress;
  nowMs: number;
}

/** How far, how fast, until when. */
export function RunNumbers({ progress, nowMs }: RunNumbersProps) {
  const { state, counts, rows, left, inFlight, rowsPerMinute, finishAtMs } = progress;
  const isRunning = state === 'running';
  const finish =
    finishAtMs === null ? uploadText.finishUnknown : uploadText.finish(finishAtMs, nowMs);
  return (
    <Group gap="xl">
      <Text fw={600} aria-live="polite">
        {uploadText.done(sumOutcomes(counts), rows)}
      </Text>
      <Text>{uploadText.left(left)}</Text>
      {inFlight > 0 && <Text>{uploadText.inFlight(inFlight)}</Text>}
      {isRunning && <Text>{uploadText.speed(rowsPerMinute)}</Text>}
      {isRunning && <Text>{finish}</Text>}
    </Group>
  );
}
