import { Anchor, Group, Text } from '@mantine/core';
import { problemText } from '../text/file-text.ts';

/** Rows that the user left out because one of them is broken; never out of sight. */
export function ReadingCut({ lastRow, onReadAll }: { lastRow: number; onReadAll: () => void }) {
  return (
    <Group gap="xs" role="status">
      <Text size="sm" fw={600}>
        {problemText.notRead(lastRow + 1)}
      </Text>
      <Anchor component="button" type="button" size="sm" onClick={onReadAll}>
        {problemText.readAll}
      </Anchor>
    </Group>
  );
}
