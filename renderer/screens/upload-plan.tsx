import { Button, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { HeldConsent } from '../parts/held-consent.tsx';
import { PlanFields } from '../parts/plan-fields.tsx';
import { ScreenFrame } from '../parts/screen-frame.tsx';
import { defaultTrial } from '../state/default-trial.ts';
import type { UploadStep } from '../state/step.ts';
import { selectActions, useWizard } from '../state/use-wizard.ts';
import { planText } from '../text/upload-text.ts';
import { workspaceTitle } from '../text/workspace-text.ts';

/** How the rows are to be sent; nothing leaves before its button is pressed. */
export function UploadPlan({ step: { run, isHeldAccepted } }: { step: UploadStep }) {
  const { startRun } = useWizard(selectActions);
  const isStarting = useWizard((state) => state.task === 'start-run');
  const [isAccepted, setAccepted] = useState(isHeldAccepted);
  const [isVerified, setVerified] = useState(run.hasSyncToken);
  const [trialRows, setTrialRows] = useState(() => defaultTrial(run.ready, run.hasSyncToken));
  const skipHeld = run.held > 0;
  return (
    <ScreenFrame
      title={planText.title}
      actions={
        <Button
          loading={isStarting}
          disabled={run.ready === 0 || (skipHeld && !isAccepted)}
          onClick={() =>
            void startRun({
              transport: 'async',
              trialRows: isVerified ? trialRows : 0,
              isVerified,
              skipHeld,
            })
          }
        >
          {planText.start(run.ready)}
        </Button>
      }
    >
      <Stack gap="md" maw={720}>
        <Text>
          {planText.summary(run.ready, run.file, workspaceTitle(run.workspace))}
          {skipHeld && isHeldAccepted && ` ${planText.held(run.held)}`}
        </Text>
        {skipHeld && !isHeldAccepted && (
          <HeldConsent {...run} isAccepted={isAccepted} onChange={setAccepted} />
        )}
        <PlanFields
          hasSyncToken={run.hasSyncToken}
          isVerified={isVerified}
          trialRows={trialRows}
          onVerified={setVerified}
          onTrialRows={setTrialRows}
        />
      </Stack>
    </ScreenFrame>
  );
}
