import { Badge, Button, Card, Group, Stack, Text, Title } from '@mantine/core';
import type { WorkspaceSummary } from '../../shared/ipc/workspace.ts';
import { describeTokens, workspaceText, workspaceTitle } from '../text/workspace-text.ts';

interface WorkspaceCardProps {
  summary: WorkspaceSummary;
  isChosen: boolean;
  isConnecting: boolean;
  isDisabled: boolean;
  onConnect: () => void;
  onEdit: () => void;
  onRemove: () => void;
}

/** One workspace to choose; its colour is the same badge that stands in the header later. */
export function WorkspaceCard(props: WorkspaceCardProps) {
  const { summary, isChosen, isConnecting, isDisabled, onConnect } = props;
  const title = workspaceTitle(summary.name);
  return (
    <Card withBorder padding="sm" component="section" aria-label={title}>
      <Stack gap="xs" h="100%" justify="space-between">
        <Stack gap={4}>
          <Group justify="space-between" wrap="nowrap">
            <Title order={2} size="h5" lineClamp={2}>
              {title}
            </Title>
            <Badge color={summary.colour} variant="filled" size="xs" circle aria-hidden />
          </Group>
          <Text size="sm" c="dimmed" lineClamp={3}>
            {summary.kind === 'practice' ? workspaceText.practiceHint : summary.enterpriseId}
          </Text>
          <Text size="sm">{describeTokens(summary)}</Text>
        </Stack>
        <Group gap="xs">
          <Button
            size="xs"
            variant={isChosen ? 'light' : 'filled'}
            loading={isConnecting}
            disabled={isDisabled}
            onClick={onConnect}
            aria-label={`${workspaceText.connect}: ${title}`}
          >
            {workspaceText.connect}
          </Button>
          {summary.kind === 'profile' && <ProfileButtons {...props} title={title} />}
        </Group>
      </Stack>
    </Card>
  );
}

function ProfileButtons(props: WorkspaceCardProps & { title: string }) {
  const { title, isDisabled, onEdit, onRemove } = props;
  return (
    <>
      <Button
        size="xs"
        variant="default"
        disabled={isDisabled}
        onClick={onEdit}
        aria-label={`${workspaceText.edit}: ${title}`}
      >
        {workspaceText.edit}
      </Button>
      <Button
        size="xs"
        variant="default"
        disabled={isDisabled}
        onClick={onRemove}
        aria-label={`${workspaceText.remove}: ${title}`}
      >
        {workspaceText.remove}
      </Button>
    </>
  );
}
