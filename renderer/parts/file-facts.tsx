import { Text } from '@mantine/core';
import type { SourceFile } from '../../shared/ipc/file-preview.ts';
import { fileText } from '../text/file-text.ts';
import { formatSize } from '../text/format.ts';

interface FileFactsProps {
  file: SourceFile;
  /** null while they are not known. */
  columns: number | null;
}

/** Which file is open. */
export function FileFacts({ file, columns }: FileFactsProps) {
  return (
    <div role="group" aria-label={fileText.file}>
      <Text fw={600} truncate title={file.name}>
        {file.name}
      </Text>
      <Text size="xs" c="dimmed">
        {fileText.facts(formatSize(file.sizeBytes), columns)}
      </Text>
    </div>
  );
}
