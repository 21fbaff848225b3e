import { useEffect } from 'react';
import { selectActions, useWizard } from '../state/use-wizard.ts';
import { CheckScreen } from './check-screen.tsx';
import { FileScreen } from './file-screen.tsx';
import { MapScreen } from './map-screen.tsx';
import { PracticeScreen } from './practice-screen.tsx';
import { ResultScreen } from './result-screen.tsx';
import { UploadScreen } from './upload-screen.tsx';
import { WindowHeader } from './window-header.tsx';
import { WorkspaceScreen } from './workspace-screen.tsx';

/** Header and the screen of the step; the practice workspace stands over it and takes nothing away. */
export function Wizard() {
  const { readWorkspaces, readRuns } = useWizard(selectActions);
  const isPracticeShown = useWizard((state) => state.practice.isShown);
  useEffect(() => {
    void readWorkspaces();
    void readRuns();
  }, [readWorkspaces, readRuns]);
  return (
    <div className="window">
      <WindowHeader />
      <div className="wizard-place" hidden={isPracticeShown}>
        <StepScreen />
      </div>
      {isPracticeShown && <PracticeScreen />}
    </div>
  );
}

function StepScreen() {
  const step = useWizard((state) => state.step);
  switch (step.kind) {
    case 'workspace':
      return <WorkspaceScreen step={step} />;
    case 'file':
      return <FileScreen step={step} />;
    case 'map':
      return <MapScreen step={step} />;
    case 'check':
      return <CheckScreen step={step} />;
    case 'upload':
      return <UploadScreen step={step} />;
    case 'result':
      return <ResultScreen step={step} />;
  }
}
