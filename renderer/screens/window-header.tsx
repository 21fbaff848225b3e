import { Alert, Button, Group, Text } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { ColourBadge } from '../parts/colour-badge.tsx';
import { SchemeSwitch } from '../parts/scheme-switch.tsx';
import { WizardSteps } from '../parts/wizard-steps.tsx';
import { connectedOf, stepBack } from '../state/step.ts';
import type { Step } from '../state/step.ts';
import { selectActions, useWizard } from '../state/use-wizard.ts';
import { appName, appText } from '../text/app-text.ts';
import { practiceText } from '../text/practice-text.ts';
import { workspaceTitle } from '../text/workspace-text.ts';
import { RunsDrawer } from './runs-drawer.tsx';
import { SettingsDrawer } from './settings-drawer.tsx';

/** Name, steps, workspace and what is always at hand. */
export function WindowHeader() {
  const step = useWizard((state) => state.step);
  const isBusy = useWizard((state) => state.task !== null);
  const isPracticeShown = useWizard((state) => state.practice.isShown);
  const { goBack } = useWizard(selectActions);
  const [isRunsOpen, setRunsOpen] = useState(false);
  const [isSettingsOpen, setSettingsOpen] = useState(false);
  return (
    <section aria-label={appName}>
      <div className="window-bar">
        <Text fw={700}>{appName}</Text>
        <Group gap="xs" wrap="nowrap">
          <WorkspaceBadge step={step} />
          <PracticeButton />
          <Button size="compact-sm" variant="default" onClick={() => setRunsOpen(true)}>
            {appText.runs}
          </Button>
          <Button size="compact-sm" variant="default" onClick={() => setSettingsOpen(true)}>
            {appText.settings}
          </Button>
          <SchemeSwitch />
        </Group>
      </div>
      <nav className="window-steps" aria-label={appText.steps} hidden={isPracticeShown}>
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

/** There and back; back, the focus returns to where the way began. */
function PracticeButton() {
  const { showPractice } = useWizard(selectActions);
  const isShown = useWizard((state) => state.practice.isShown);
  const isHeld = useWizard((state) => state.practice.summary?.isHeld ?? false);
  const button = useRef<HTMLButtonElement>(null);
  const wasShown = useRef(false);
  useEffect(() => {
    if (wasShown.current && !isShown) button.current?.focus();
    wasShown.current = isShown;
  }, [isShown]);
  return (
    <Button
      ref={button}
      size="compact-sm"
      variant={isShown ? 'filled' : 'default'}
      aria-pressed={isShown}
      onClick={() => showPractice(!isShown)}
    >
      {isHeld ? practiceText.buttonHeld : practiceText.button}
    </Button>
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
