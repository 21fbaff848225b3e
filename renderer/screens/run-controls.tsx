import { Button } from '@mantine/core';
import { useState } from 'react';
import type { RunProgress } from '../../shared/runs/run-progress.ts';
import { ConfirmDialog } from '../parts/confirm-dialog.tsx';
import { selectActions, useWizard } from '../state/use-wizard.ts';
import { uploadText } from '../text/upload-text.ts';

/** Pause, resume, stop. Stopping asks first: there is no way back from it. */
export function RunControls({ progress }: { progress: RunProgress }) {
  const { controlRun } = useWizard(selectActions);
  const isBusy = useWizard((state) => state.task !== null);
  const [isAsking, setAsking] = useState(false);
  if (progress.state === 'failed') return null;
  const isPaused = progress.state === 'paused';
  return (
    <>
      <Button
        variant={isPaused ? 'filled' : 'default'}
        disabled={isBusy}
        onClick={() => void controlRun(isPaused ? 'run.resume' : 'run.pause')}
      >
        {isPaused ? uploadText.resume : uploadText.pause}
      </Button>
      <Button variant="default" disabled={isBusy} onClick={() => setAsking(true)}>
        {uploadText.stop}
      </Button>
      <ConfirmDialog
        isOpen={isAsking}
        title={uploadText.stopTitle}
        text={uploadText.stopText}
        confirm={uploadText.stopConfirm}
        onConfirm={() => void controlRun('run.stop')}
        onClose={() => setAsking(false)}
      />
    </>
  );
}
