import { Button, Group, Modal, Text, Textarea } from '@mantine/core';
import { useRef, useState } from 'react';
import { appText } from '../text/app-text.ts';
import { pasteText } from '../text/file-text.ts';

interface FilePasteProps {
  isOpen: boolean;
  /** Says what is wrong with a text, null when it may be rows. */
  findFault: (text: string) => string | null;
  onPaste: (text: string) => void;
  onClose: () => void;
}

/** A box to paste rows into: reading the clipboard by itself is a right that no host is given. */
export function FilePaste({ isOpen, findFault, onPaste, onClose }: FilePasteProps) {
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title={pasteText.title}
      closeButtonProps={{ 'aria-label': appText.close }}
      size="lg"
      centered
    >
      <PasteForm
        findFault={findFault}
        onPaste={(text) => {
          onClose();
          onPaste(text);
        }}
        onClose={onClose}
      />
    </Modal>
  );
}

function PasteForm({ findFault, onPaste, onClose }: Omit<FilePasteProps, 'isOpen'>) {
  // Megabytes may be in it: the box itself keeps them.
  const box = useRef<HTMLTextAreaElement>(null);
  const [fault, setFault] = useState<string | null>(null);
  return (
    <>
      <Text size="sm" mb="xs">
        {pasteText.hint}
      </Text>
      <Textarea
        ref={box}
        data-autofocus
        label={pasteText.label}
        rows={9}
        wrap="off"
        spellCheck={false}
        error={fault}
        onChange={() => setFault(null)}
      />
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onClose}>
          {appText.cancel}
        </Button>
        <Button
          onClick={() => {
            const text = box.current?.value ?? '';
            const found = findFault(text);
            setFault(found);
            if (found === null) onPaste(text);
          }}
        >
          {pasteText.confirm}
        </Button>
      </Group>
    </>
  );
}
