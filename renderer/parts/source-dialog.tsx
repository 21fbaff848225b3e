import { Button, Group, Modal, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { appText } from '../text/app-text.ts';
import { sourceText } from '../text/source-text.ts';

interface SourceDialogProps {
  title: string;
  canSave: boolean;
  children: ReactNode;
  onSave: () => void;
  onClose: () => void;
}

/** Frame of the dialogs that fill a field from something else than one column. */
export function SourceDialog({ title, canSave, children, onSave, onClose }: SourceDialogProps) {
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      yOffset={24}
      title={title}
      closeButtonProps={{ 'aria-label': appText.close }}
    >
      <Stack gap="sm">
        {children}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {appText.cancel}
          </Button>
          <Button disabled={!canSave} onClick={onSave}>
            {sourceText.save}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
