import { Stepper } from '@mantine/core';
import { appText, stepTexts } from '../text/app-text.ts';

type StepName = (typeof stepTexts)[number]['kind'];

interface WizardStepsProps {
  now: StepName;
  /** Steps that can be gone back to. */
  canGoTo: (step: StepName) => boolean;
  onGoTo: (step: StepName) => void;
}

/** Where we are among the six steps; earlier ones lead back as long as there is a way. */
export function WizardSteps({ now, canGoTo, onGoTo }: WizardStepsProps) {
  const active = stepTexts.findIndex(({ kind }) => kind === now);
  return (
    <Stepper
      active={active}
      onStepClick={(index) => {
        const step = stepTexts[index];
        if (step) onGoTo(step.kind);
      }}
      size="xs"
      iconSize={26}
      aria-label={appText.steps}
      role="group"
    >
      {stepTexts.map(({ kind, label }, index) => (
        <Stepper.Step
          key={kind}
          label={label}
          allowStepSelect={canGoTo(kind)}
          disabled={index !== active && !canGoTo(kind)}
          {...(index === active ? { 'aria-current': 'step' as const } : {})}
        />
      ))}
    </Stepper>
  );
}
