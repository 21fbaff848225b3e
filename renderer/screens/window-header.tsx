import { Alert, Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { ColourBadge } from '../parts/colour-badge.tsx';
import { SchemeSwitch } from '../parts/scheme-switch.tsx';
import { WizardSteps } from '../parts/wizard-steps.tsx';
import { stepBack } from '../state/step.ts';
import type { Step } from '../state/step.ts';
import { selectActions, useWizard } from '../state/use-wizard.ts';
import { appName, appText } from '../text/app-text.ts';
import { workspaceTitle } from '../text/workspace-text.ts';
import { RunsDrawer } from './runs-drawer.tsx';
import { SettingsDrawer } from './settings-drawer.tsx';

/** Name, steps, workspace and what is always at hand. */
export function WindowHeader() {
  const step = useWizard((state) => state.step);
  const isBusy = useWizard((state) => state.task !== null);
  const { goBack } = useWizard(selectActions);
  const [isRunsOpen, setRunsOpen] = useState(false);
  const [isSettingsOpen, setSettingsOpen] = useState(false);
  return (
    <section aria-label={appName}>
      <div className="window-bar">
        <Text fw={700}>{appName}</Text>
        <Group gap="xs" wrap="nowrap">
          <WorkspaceBadge step={step} />
          <Button size="compact-sm" variant="default" onClick={() => setRunsOpen(true)}>
            {appText.runs}
          </Button>
          <Button size="compact-sm" variant="default" onClick={() => setSettingsOpen(true)}>
            {appText.settings}
          </Button>
          <SchemeSwitch />
        </Group>
      </div>
      <nav className="window-steps" aria-label={appText.steps}>
        <WizardSteps
          now={step.kind}
          canGoTo={(to) => !isBusy && stepBack(step, to) !== null}
          onGoTo={goBack}
        />
      </nav>
      <EngineGone />
      <RunsDrawer isOpen={isRunsOpen} onClose={() => setRunsOpen(false)} />
      <SettingsDrawer isOpen={isSettingsOpen} onClose={() => setSettingsOpen(false)} />
    </section>
  );
}

/** Seen only in the browser host, when its process was ended. */
function EngineGone() {
  const isGone = useWizard((state) => state.isEngineGone);
  if (!isGone) return null;
  return (
    <Alert color="red" p="xs" m="xs" role="alert">
      {appText.engineGone}
    </Alert>
  );
}

function WorkspaceBadge({ step }: { step: Step }) {
  const connected = connectedOf(step);
  if (!connected) return null;
  const { summary } = connected;
  return <ColourBadge colour={summary.colour}>{workspaceTitle(summary.name)}</ColourBadge>;
}

function connectedOf(step: Step) {
  if (step.kind === 'check') return step.draft.connected;
  return step.kind === 'upload' ? step.check?.draft.connected : step.connected;
}
