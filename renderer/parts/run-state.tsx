import { Alert } from '@mantine/core';
import type { RunProgress } from '../../shared/runs/run-progress.ts';
import { describeWaiting, uploadText } from '../text/upload-text.ts';

interface RunStateProps {
  progress: RunProgress;
  nowMs: number;
}

/** Why nothing moves just now; nothing at all while rows leave. */
export function RunState({ progress, nowMs }: RunStateProps) {
  const { state, waiting, pausedBecause } = progress;
  if (state === 'failed') {
    return (
      <Alert color="red" p="xs" role="alert">
        {uploadText.failed}
      </Alert>
    );
  }
  if (state === 'paused') {
    return (
      <Alert color="yellow" p="xs" role="alert">
        {pausedBecause ?? uploadText.pausedPlain}
      </Alert>
    );
  }
  if (!waiting) return null;
  return (
    <Alert color="blue" p="xs" title={uploadText.waiting}>
      {describeWaiting(waiting, nowMs)}
    </Alert>
  );
}
