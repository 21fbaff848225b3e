import { Button, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import { templateText } from '../text/template-text.ts';
import { ConfirmDialog } from './confirm-dialog.tsx';

interface SaveTemplateProps {
  /** What the name begins as. */
  proposal: string;
  /** Names that are there already; one of them is replaced only when asked. */
  known: readonly string[];
  isBusy: boolean;
  onSave: (name: string) => void;
}

const longestName = 100;

/** Keeps the mapping on the screen under a name. */
export function SaveTemplate({ proposal, known, isBusy, onSave }: SaveTemplateProps) {
  const [typed, setTyped] = useState(proposal.slice(0, longestName));
  const [isAsking, setAsking] = useState(false);
  const name = typed.trim();
  const isThere = known.includes(name);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (isThere) setAsking(true);
        else if (name !== '') onSave(name);
      }}
    >
      <Group gap="xs" align="flex-end" wrap="nowrap">
        <TextInput
          flex={1}
          label={templateText.saveTitle}
          description={templateText.nameHint}
          value={typed}
          maxLength={longestName}
          error={name === '' ? templateText.nameMissing : undefined}
          onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        />
        <Button type="submit" disabled={name === ''} loading={isBusy}>
          {isThere ? templateText.replace : templateText.saveButton}
        </Button>
      </Group>
      <ConfirmDialog
        isOpen={isAsking}
        title={templateText.replaceTitle(name)}
        text={templateText.replaceText}
        confirm={templateText.replace}
        onConfirm={() => onSave(name)}
        onClose={() => setAsking(false)}
      />
    </form>
  );
}
