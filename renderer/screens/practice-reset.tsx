import { Button, Radio, Stack } from '@mantine/core';
import { useState } from 'react';
import type { PracticeFixture } from '../../shared/ipc/practice.ts';
import { ConfirmDialog } from '../parts/confirm-dialog.tsx';
import { selectActions, selectTask, useWizard } from '../state/use-wizard.ts';
import { fixtureTexts, resetText } from '../text/practice-text.ts';

/** Starts the practice workspace over, after saying what goes and asking with what it shall begin. */
export function PracticeReset({ fixture }: { fixture: PracticeFixture }) {
  const { resetPractice } = useWizard(selectActions);
  const task = useWizard(selectTask);
  const [chosen, setChosen] = useState<PracticeFixture | null>(null);
  return (
    <>
      <Button
        variant="default"
        disabled={task !== null && task !== 'reset-practice'}
        loading={task === 'reset-practice'}
        onClick={() => setChosen(fixture)}
      >
        {resetText.button}
      </Button>
      <ConfirmDialog
        isOpen={chosen !== null}
        title={resetText.title}
        text={resetText.text}
        confirm={resetText.confirm}
        onConfirm={() => void resetPractice(chosen === fixture ? null : chosen)}
        onClose={() => setChosen(null)}
      >
        <FixtureChoice chosen={chosen ?? fixture} onChange={setChosen} />
      </ConfirmDialog>
    </>
  );
}

interface FixtureChoiceProps {
  chosen: PracticeFixture;
  onChange: (fixture: PracticeFixture) => void;
}

function FixtureChoice({ chosen, onChange }: FixtureChoiceProps) {
  return (
    <Radio.Group
      mb="md"
      label={resetText.choice}
      value={chosen}
      onChange={(value) => onChange(value as PracticeFixture)}
    >
      <Stack gap="xs" mt="xs">
        {fixtureTexts.map(({ value, label, description }) => (
          <Radio key={value} value={value} label={label} description={description} />
        ))}
      </Stack>
    </Radio.Group>
  );
}
