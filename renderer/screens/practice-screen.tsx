import { Alert, Button, Loader, Tabs, Text } from '@mantine/core';
import { useThrottledValue } from '@mantine/hooks';
import { useCallback, useState } from 'react';
import type { AppError } from '../../shared/errors/app-error.ts';
import { errorText } from '../../shared/errors/error-text.ts';
import type { PracticeSummary } from '../../shared/ipc/practice.ts';
import { ScreenFrame } from '../parts/screen-frame.tsx';
import { useEvery } from '../parts/use-every.ts';
import { selectActions, useWizard } from '../state/use-wizard.ts';
import { describeSummary, practiceText } from '../text/practice-text.ts';
import { PracticeDrawer } from './practice-drawer.tsx';
import type { LookedAt } from './practice-drawer.tsx';
import { PracticeLeads } from './practice-leads.tsx';
import { PracticeLog } from './practice-log.tsx';
import { PracticeQueue } from './practice-queue.tsx';
import { PracticeReset } from './practice-reset.tsx';

/** Keeps the snapshots coming, and makes good a lost one. */
const askAgainMs = 5_000;
/** Lists are read again no more often than this: a fast upload changes them a hundred times a second. */
const readAgainMs = 500;

/** What the practice workspace holds and what telecrm would have thrown away. */
export function PracticeScreen() {
  const { askPractice, showPractice } = useWizard(selectActions);
  const { summary, trouble } = useWizard((state) => state.practice);
  useEvery(askAgainMs, askPractice);
  return (
    <ScreenFrame
      title={practiceText.title}
      actions={
        <>
          {summary && !trouble && <PracticeReset fixture={summary.fixture} />}
          <Button onClick={() => showPractice(false)}>{practiceText.back}</Button>
        </>
      }
    >
      {trouble && <Trouble error={trouble} />}
      {!trouble && !summary && <Loader />}
      {!trouble && summary && <PracticeTabs summary={summary} />}
    </ScreenFrame>
  );
}

function Trouble({ error }: { error: AppError }) {
  const { askPractice } = useWizard(selectActions);
  return (
    <Alert color="red" role="alert">
      <Text mb="sm">{errorText(error)}</Text>
      <Button variant="default" onClick={() => void askPractice()}>
        {practiceText.tryAgain}
      </Button>
    </Alert>
  );
}

function PracticeTabs({ summary }: { summary: PracticeSummary }) {
  const [lookedAt, setLookedAt] = useState<LookedAt | null>(null);
  const revision = useThrottledValue(summary.revision, readAgainMs);
  const [isOpen, setOpen] = useState(false);
  const open = useCallback((thing: LookedAt) => {
    setLookedAt(thing);
    setOpen(true);
  }, []);
  const openLead = useCallback((leadId: string) => open({ kind: 'lead', leadId }), [open]);
  const openRequest = useCallback((n: number) => open({ kind: 'request', n }), [open]);
  return (
    <div className="practice-layout">
      <Text size="sm">{practiceText.intro}</Text>
      <Text fw={600}>{describeSummary(summary)}</Text>
      {summary.requests === 0 && <Text size="sm">{practiceText.nothingSent}</Text>}
      <Tabs defaultValue="leads" keepMounted={false} className="practice-tabs">
        <Tabs.List>
          <Tabs.Tab value="leads">{practiceText.leads}</Tabs.Tab>
          <Tabs.Tab value="queue">{practiceText.queue}</Tabs.Tab>
          <Tabs.Tab value="log">{practiceText.log}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="leads" className="practice-panel">
          <PracticeLeads identifier={summary.identifier} revision={revision} onOpen={openLead} />
        </Tabs.Panel>
        <Tabs.Panel value="queue" className="practice-panel">
          <PracticeQueue isHeld={summary.isHeld} revision={revision} onOpen={openRequest} />
        </Tabs.Panel>
        <Tabs.Panel value="log" className="practice-panel">
          <PracticeLog revision={revision} onOpen={openRequest} />
        </Tabs.Panel>
      </Tabs>
      <PracticeDrawer
        isOpen={isOpen}
        lookedAt={lookedAt}
        revision={revision}
        onOpenLead={openLead}
        onClose={() => setOpen(false)}
        onClosed={() => setLookedAt(null)}
      />
    </div>
  );
}
