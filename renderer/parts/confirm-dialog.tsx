import { Button, Group, Modal, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { appText } from '../text/app-text.ts';

interface ConfirmDialogProps {
  isOpen: boolean;
  title: string;
  text: string;
  /** What the button that does it says. */
  confirm: string;
  /** What has to be chosen before it is done. */
  children?: ReactNode;
  onConfirm: () => void;
  onClose: () => void;
}

/** Asks before something that cannot be undone. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { isOpen, title, text, confirm, children, onConfirm, onClose } = props;
  return (
    // Without the header that Mantine gives a dialog: over a drawer it would be a second banner.
    <Modal opened={isOpen} onClose={onClose} withCloseButton={false} centered>
      <Modal.Title mb="md">{title}</Modal.Title>
      <Text mb="md">{text}</Text>
      {children}
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose} data-autofocus>
          {appText.cancel}
        </Button>
        <Button
          color="red"
          onClick={() => {
            onClose();
            onConfirm();
          }}
        >
          {confirm}
        </Button>
      </Group>
    </Modal>
  );
}
