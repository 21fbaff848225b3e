import { Loader, Switch } from '@mantine/core';
import { QueueTable } from '../parts/queue-table.tsx';
import { useNow } from '../parts/use-now.ts';
import { useReading } from '../parts/use-reading.ts';
import { selectActions, selectTask, useWizard } from '../state/use-wizard.ts';
import { queueText } from '../text/practice-text.ts';

interface PracticeQueueProps {
  isHeld: boolean;
  revision: number;
  onOpen: (n: number) => void;
}

/** What waits to be stored, and the switch that lets it wait. */
export function PracticeQueue({ isHeld, revision, onOpen }: PracticeQueueProps) {
  const { readQueue, holdQueue } = useWizard(selectActions);
  const task = useWizard(selectTask);
  const nowMs = useNow(1_000);
  const queue = useReading(readQueue, revision);
  return (
    <>
      <Switch
        label={queueText.hold}
        description={isHeld ? queueText.held : queueText.holdWhy}
        checked={isHeld}
        // Disabled while it is being held it would lose the focus.
        disabled={task !== null && task !== 'hold-queue'}
        onChange={({ currentTarget }) => void holdQueue(currentTarget.checked)}
      />
      {queue ? (
        <QueueTable {...queue} isHeld={isHeld} nowMs={nowMs} onOpen={onOpen} />
      ) : (
        <Loader size="sm" />
      )}
    </>
  );
}
