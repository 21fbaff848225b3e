import { Drawer, Stack, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { RunSummary } from '../../shared/runs/run-progress.ts';
import { ConfirmDialog } from '../parts/confirm-dialog.tsx';
import { RunCard } from '../parts/run-card.tsx';
import { canOpen } from '../state/history-actions.ts';
import { selectActions, useWizard } from '../state/use-wizard.ts';
import { appText } from '../text/app-text.ts';
import { runsText } from '../text/result-text.ts';

interface RunsDrawerProps {
  isOpen: boolean;
  onClose: () => void;
}

/** Every run of this computer: to go on with, to look at, or to remove. */
export function RunsDrawer({ isOpen, onClose }: RunsDrawerProps) {
  const { readRuns } = useWizard(selectActions);
  useEffect(() => {
    if (isOpen) void readRuns();
  }, [isOpen, readRuns]);
  return (
    <Drawer
      opened={isOpen}
      onClose={onClose}
      position="right"
      size="md"
      title={runsText.title}
      closeButtonProps={{ 'aria-label': appText.close }}
    >
      <RunList onClose={onClose} />
    </Drawer>
  );
}

function RunList({ onClose }: { onClose: () => void }) {
  const runs = useWizard((state) => state.runs);
  const isBusy = useWizard((state) => state.task !== null);
  const { openRun, removeRun } = useWizard(selectActions);
  const [removed, setRemoved] = useState<RunSummary | null>(null);
  if (runs?.length === 0) return <Text>{runsText.none}</Text>;
  return (
    <Stack gap="xs">
      {runs?.map((summary) => (
        <RunCard
          key={summary.runId}
          summary={summary}
          canOpen={!isBusy && canOpen(summary)}
          canRemove={!isBusy && summary.state !== 'running'}
          onOpen={() => void openRun(summary).then(onClose)}
          onRemove={() => setRemoved(summary)}
        />
      ))}
      <ConfirmDialog
        isOpen={removed !== null}
        title={runsText.removeTitle(removed?.file ?? '')}
        text={runsText.removeText}
        confirm={runsText.remove}
        onConfirm={() => removed && void removeRun(removed.runId)}
        onClose={() => setRemoved(null)}
      />
    </Stack>
  );
}
