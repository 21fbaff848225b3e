import { isStarted } from '../state/step.ts';
import type { UploadStep } from '../state/step.ts';
import { RunScreen } from './run-screen.tsx';
import { UploadPlan } from './upload-plan.tsx';

/** Before the start a plan, afterwards the run itself. */
export function UploadScreen({ step }: { step: UploadStep }) {
  const { progress } = step;
  return progress && isStarted(step) ? (
    <RunScreen key="run" file={step.run.file} progress={progress} />
  ) : (
    <UploadPlan key="plan" step={step} />
  );
}
