import { Alert, Button, Group, SimpleGrid, Stack } from '@mantine/core';
import { useState } from 'react';
import type { WorkspaceSummary } from '../../shared/ipc/workspace.ts';
import { ConfirmDialog } from '../parts/confirm-dialog.tsx';
import { ConnectionProof } from '../parts/connection-proof.tsx';
import { ScreenFrame } from '../parts/screen-frame.tsx';
import { WorkspaceCard } from '../parts/workspace-card.tsx';
import { isUnfinished } from '../state/history-actions.ts';
import type { WorkspaceStep } from '../state/step.ts';
import { selectActions, selectTask, useWizard } from '../state/use-wizard.ts';
import { workspaceText } from '../text/workspace-text.ts';
import { ProfileDialog } from './profile-dialog.tsx';
import { RunsDrawer } from './runs-drawer.tsx';

/** Which telecrm the leads go to, and the proof that it answers. */
export function WorkspaceScreen({ step: { connected } }: { step: WorkspaceStep }) {
  const { toFile } = useWizard(selectActions);
  const [edited, setEdited] = useState<WorkspaceSummary | 'new' | null>(null);
  return (
    <ScreenFrame
      title={workspaceText.title}
      actions={
        <>
          <Button variant="default" onClick={() => setEdited('new')}>
            {workspaceText.add}
          </Button>
          <Button disabled={!connected} onClick={toFile}>
            {workspaceText.next}
          </Button>
        </>
      }
    >
      <Stack gap="sm">
        <UnfinishedRuns />
        {connected && <ConnectionProof {...connected} />}
        <WorkspaceCards
          chosen={connected?.summary.name ?? null}
          onEdit={(summary) => setEdited(summary)}
        />
      </Stack>
      {edited && (
        <ProfileDialog profile={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />
      )}
    </ScreenFrame>
  );
}

function UnfinishedRuns() {
  const unfinished = useWizard((state) => state.runs?.filter(isUnfinished).length ?? 0);
  const [isOpen, setOpen] = useState(false);
  if (unfinished === 0) return null;
  return (
    <Alert color="blue" p="xs">
      <Group justify="space-between">
        {workspaceText.unfinished(unfinished)}
        <Button size="compact-sm" variant="default" onClick={() => setOpen(true)}>
          {workspaceText.showRuns}
        </Button>
      </Group>
      <RunsDrawer isOpen={isOpen} onClose={() => setOpen(false)} />
    </Alert>
  );
}

interface WorkspaceCardsProps {
  chosen: string | null;
  onEdit: (summary: WorkspaceSummary) => void;
}

function WorkspaceCards({ chosen, onEdit }: WorkspaceCardsProps) {
  const workspaces = useWizard((state) => state.workspaces);
  const task = useWizard(selectTask);
  const { connect, removeWorkspace } = useWizard(selectActions);
  const [asked, setAsked] = useState<string | null>(null);
  const [removed, setRemoved] = useState<string | null>(null);
  return (
    <>
      <SimpleGrid cols={3} spacing="sm">
        {practiceFirst(workspaces ?? []).map((summary) => (
          <WorkspaceCard
            key={summary.name}
            summary={summary}
            isChosen={chosen === summary.name}
            isConnecting={task === 'connect' && asked === summary.name}
            isDisabled={task !== null}
            onConnect={() => {
              setAsked(summary.name);
              void connect(summary);
            }}
            onEdit={() => onEdit(summary)}
            onRemove={() => setRemoved(summary.name)}
          />
        ))}
      </SimpleGrid>
      <ConfirmDialog
        isOpen={removed !== null}
        title={workspaceText.removeTitle(removed ?? '')}
        text={workspaceText.removeText}
        confirm={workspaceText.remove}
        onConfirm={() => removed !== null && void removeWorkspace(removed)}
        onClose={() => setRemoved(null)}
      />
    </>
  );
}

const places: Readonly<Record<WorkspaceSummary['kind'], number>> = {
  practice: 0,
  profile: 1,
  env: 2,
};

function practiceFirst(workspaces: readonly WorkspaceSummary[]): WorkspaceSummary[] {
  return workspaces.toSorted((a, b) => places[a.kind] - places[b.kind]);
}
