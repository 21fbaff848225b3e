import { Stack, Text } from '@mantine/core';
import type { FilePreview } from '../../shared/ipc/file-preview.ts';
import { delimiterName, fileText } from '../text/file-text.ts';
import { formatCount, formatSize } from '../text/format.ts';

/** How the file is read, one fact beside the other. */
export function FileFacts({ preview }: { preview: FilePreview }) {
  const { file, reading, header } = preview;
  const { encoding, delimiter } = reading;
  const facts = [
    [fileText.name, file.name],
    [fileText.size, formatSize(file.sizeBytes)],
    [fileText.encoding, encoding],
    [fileText.delimiter, delimiterName(delimiter)],
    [fileText.columns, formatCount(header.length)],
  ] as const;
  return facts.map(([label, value]) => (
    <Stack key={label} gap={0} maw={360}>
      <Text size="xs" c="dimmed">
        {label}
      </Text>
      <Text fw={600} truncate title={value}>
        {value}
      </Text>
    </Stack>
  ));
}
