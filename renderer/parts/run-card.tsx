import { Button, Card, Group, Text } from '@mantine/core';
import type { RunSummary } from '../../shared/runs/run-progress.ts';
import { formatDateTime } from '../text/format.ts';
import { describeCounts, runsText } from '../text/result-text.ts';
import { runStateTexts } from '../text/upload-text.ts';
import { workspaceTitle } from '../text/workspace-text.ts';

interface RunCardProps {
  summary: RunSummary;
  canOpen: boolean;
  canRemove: boolean;
  onOpen: () => void;
  onRemove: () => void;
}

/** One run of the list. */
export function RunCard({ summary, canOpen, canRemove, onOpen, onRemove }: RunCardProps) {
  const { file, workspace, state, counts, startedAtMs } = summary;
  return (
    <Card withBorder padding="xs" component="section" aria-label={file}>
      <Text fw={600} className="samples">
        {file}
      </Text>
      <Text size="sm">
        {workspaceTitle(workspace)}, {formatDateTime(startedAtMs)}, {runStateTexts[state]}
      </Text>
      <Text size="sm" c="dimmed">
        {describeCounts(counts)}
      </Text>
      <Group gap="xs" mt={6}>
        <Button
          size="compact-sm"
          disabled={!canOpen}
          onClick={onOpen}
          aria-label={runsText.openOf(file)}
        >
          {runsText.open}
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          disabled={!canRemove}
          onClick={onRemove}
          aria-label={runsText.removeOf(file)}
        >
          {runsText.remove}
        </Button>
      </Group>
    </Card>
  );
}
