import { Alert, Button } from '@mantine/core';
import { useState } from 'react';
import { CheckedCounts } from '../parts/checked-counts.tsx';
import { CheckProgressView } from '../parts/check-progress-view.tsx';
import { HeldConsent } from '../parts/held-consent.tsx';
import { IssueGroups } from '../parts/issue-groups.tsx';
import { ScreenFrame } from '../parts/screen-frame.tsx';
import { useEvery } from '../parts/use-every.ts';
import { isReadingProblem } from '../state/file-step.ts';
import { isGroupShown } from '../state/row-filter.ts';
import { hasQuestion } from '../state/step.ts';
import type { CheckStep } from '../state/step.ts';
import { selectActions, selectTask, useWizard } from '../state/use-wizard.ts';
import { checkText } from '../text/check-text.ts';
import { CheckRows } from './check-rows.tsx';

/** A lost message is made good by asking; while nothing is lost this changes nothing. */
const askAgainMs = 3_000;

/** What telecrm would drop, group by group and cell by cell. */
export function CheckScreen({ step }: { step: CheckStep }) {
  const isChecked = step.progress?.state === 'checked';
  return isChecked ? <Checked key={step.runId} step={step} /> : <Checking step={step} />;
}

function Checking({ step: { progress, failure } }: { step: CheckStep }) {
  const { askCheck, cancelCheck, startCheck, goBack } = useWizard(selectActions);
  useEvery(askAgainMs, askCheck);
  return (
    <ScreenFrame title={checkText.title}>
      <CheckProgressView
        progress={progress}
        failure={failure}
        onMend={failure && isReadingProblem(failure) ? () => goBack('file') : null}
        onStop={() => void cancelCheck()}
        onAgain={() => void startCheck()}
      />
    </ScreenFrame>
  );
}

function Checked({ step }: { step: CheckStep }) {
  const { toUpload } = useWizard(selectActions);
  const [isAccepted, setAccepted] = useState(false);
  const { ready = 0, held = 0 } = step.progress ?? {};
  return (
    <ScreenFrame
      title={checkText.title}
      actions={
        <>
          {held > 0 && ready > 0 && (
            <HeldConsent ready={ready} held={held} isAccepted={isAccepted} onChange={setAccepted} />
          )}
          <Button
            disabled={ready === 0 || hasQuestion(step) || (held > 0 && !isAccepted)}
            onClick={() => toUpload(held > 0)}
          >
            {checkText.next(ready)}
          </Button>
        </>
      }
    >
      <div className="screen-columns">
        <IssuePanel step={step} />
        <CheckRows step={step} />
      </div>
    </ScreenFrame>
  );
}

function IssuePanel({ step }: { step: CheckStep }) {
  const { progress, groups, filter } = step;
  const { setFilter, applyFix } = useWizard(selectActions);
  const task = useWizard(selectTask);
  return (
    <section className="side-panel" aria-label={checkText.issues}>
      {progress && (
        <CheckedCounts
          {...progress}
          hasIssues={groups !== null && groups.length > 0}
          filter={filter}
          onFilter={setFilter}
        />
      )}
      {groups && hasQuestion(step) && (
        <Alert color="yellow" p="xs" mb="xs" role="status">
          {checkText.question}
        </Alert>
      )}
      {groups && (
        <IssueGroups
          groups={groups}
          isChosen={(group) => isGroupShown(filter, group)}
          isDisabled={task !== null}
          onChoose={({ link, code }) => setFilter({ kind: 'group', link, code })}
          onFix={(fix) => void applyFix(fix)}
        />
      )}
    </section>
  );
}
