import { Alert, Group, Stack, Text } from '@mantine/core';
import type { Connection } from '../../shared/ipc/workspace.ts';
import { formatCount } from '../text/format.ts';
import { describeTokens, proofText, workspaceText } from '../text/workspace-text.ts';

/** What the workspace itself answered just now: the wrong one is noticed here, before any row leaves. */
export function ConnectionProof({ connection }: { connection: Connection }) {
  const facts: [string, string][] = [
    [proofText.enterpriseId, connection.enterpriseId],
    [proofText.fields, formatCount(connection.fieldCount)],
    [proofText.actions, formatCount(connection.actionCount)],
    [proofText.identifier, connection.identifier],
    [proofText.tokens, describeTokens(connection)],
  ];
  return (
    <Alert
      color="green"
      variant="light"
      title={proofText.title(connection.workspaceName)}
      role="status"
    >
      <Group gap="xl">
        {facts.map(([label, value]) => (
          <Stack key={label} gap={0}>
            <Text size="xs">{label}</Text>
            <Text fw={600}>{value}</Text>
          </Stack>
        ))}
      </Group>
      {connection.syncTokenCount === 0 && <Text mt="xs">{workspaceText.noSync}</Text>}
      {connection.asyncTokenCount === 0 && <Text mt="xs">{workspaceText.noAsync}</Text>}
    </Alert>
  );
}
