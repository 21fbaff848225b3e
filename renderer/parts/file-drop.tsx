import { Stack, Text } from '@mantine/core';
import { Dropzone } from '@mantine/dropzone';
import type { RefObject } from 'react';
import { fileText } from '../text/file-text.ts';

interface FileDropProps {
  /** Filled with the function that opens the system's file chooser. */
  openRef: RefObject<(() => void) | null>;
  isSmall: boolean;
  isLoading: boolean;
  onFile: (file: File) => void;
  onSeveral: () => void;
}

/** A place to drop one file, which can also be clicked. Any kind of file: the engine says what it is. */
export function FileDrop({ openRef, isSmall, isLoading, onFile, onSeveral }: FileDropProps) {
  return (
    <Dropzone
      openRef={openRef}
      multiple={false}
      loading={isLoading}
      onDrop={([file]) => file && onFile(file)}
      onReject={onSeveral}
      p={isSmall ? 'xs' : 'xl'}
      inputProps={{ 'aria-label': fileText.inputLabel }}
    >
      <Stack align="center" justify="center" gap={4} mih={isSmall ? 24 : 220}>
        <Text size={isSmall ? 'sm' : 'lg'} fw={600}>
          {isSmall ? fileText.dropOther : fileText.drop}
        </Text>
        {!isSmall && (
          <Text size="sm" c="dimmed" ta="center">
            {fileText.dropHint}
            <br />
            {fileText.pasteHint}
          </Text>
        )}
      </Stack>
    </Dropzone>
  );
}
