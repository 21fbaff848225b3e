import { Button, Group, Modal, Radio, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { PracticeFixture } from '../../shared/ipc/practice.ts';
import { selectActions, selectTask, useWizard } from '../state/use-wizard.ts';
import { appText } from '../text/app-text.ts';
import { fixtureTexts, resetText } from '../text/practice-text.ts';

/** Starts the practice workspace over, after saying what goes and asking with what it shall begin. */
export function PracticeReset({ fixture }: { fixture: PracticeFixture }) {
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
      <Modal
        opened={chosen !== null}
        onClose={() => setChosen(null)}
        withCloseButton={false}
        centered
        size="lg"
      >
        <Modal.Title mb="sm">{resetText.title}</Modal.Title>
        <Text mb="md">{resetText.text}</Text>
        <FixtureChoice chosen={chosen ?? fixture} onChange={setChosen} />
        <ResetButtons
          fixture={chosen === fixture ? null : chosen}
          onClose={() => setChosen(null)}
        />
      </Modal>
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

interface ResetButtonsProps {
  /** null begins again as it began before. */
  fixture: PracticeFixture | null;
  onClose: () => void;
}

function ResetButtons({ fixture, onClose }: ResetButtonsProps) {
  const { resetPractice } = useWizard(selectActions);
  return (
    <Group justify="flex-end" mt="md">
      <Button variant="default" onClick={onClose} data-autofocus>
        {appText.cancel}
      </Button>
      <Button
        color="red"
        onClick={() => {
          onClose();
          void resetPractice(fixture);
        }}
      >
        {resetText.confirm}
      </Button>
    </Group>
  );
}
