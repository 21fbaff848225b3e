import { Button, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { optionText } from '../text/option-text.ts';
import { closedUntilOpened } from './closed-until-opened.ts';

type Values = Readonly<Record<string, string | null>>;

interface ValueMapProps {
  /** Texts of the first rows that are no label. */
  unknown: readonly string[];
  labels: readonly string[];
  values: Values;
  onChange: (values: Record<string, string | null>) => void;
}

/** What each text of the file stands for in telecrm's list; a text without an entry is read as it is. */
export function ValueMap({ unknown, labels, values, onChange }: ValueMapProps) {
  const [added, setAdded] = useState<readonly string[]>([]);
  const texts = [...new Set([...unknown, ...Object.keys(values), ...added])];
  const change = (text: string, choice: Choice) => {
    const others = Object.entries(values).filter(([other]) => other !== text);
    const own: [string, string | null][] = choice.kind === 'keep' ? [] : [[text, choice.label]];
    onChange(Object.fromEntries([...others, ...own]));
  };
  return (
    <Stack gap={4}>
      <Text size="xs" fw={600}>
        {optionText.values}
      </Text>
      <Text size="xs" c="dimmed">
        {texts.length > 0 ? optionText.valuesHint : optionText.valuesNone}
      </Text>
      {texts.map((text) => (
        <ValueLine
          key={text}
          text={text}
          labels={labels}
          isHeld={unknown.includes(text)}
          choice={toChoice(values, text)}
          onChange={(choice) => change(text, choice)}
        />
      ))}
      <AddValue known={texts} onAdd={(text) => setAdded([...added, text])} />
    </Stack>
  );
}

type Choice = { kind: 'keep' } | { kind: 'label'; label: string | null };

function toChoice(values: Values, text: string): Choice {
  // A cell may hold "constructor", which every object answers to.
  const label = Object.hasOwn(values, text) ? values[text] : undefined;
  return label === undefined ? { kind: 'keep' } : { kind: 'label', label };
}

interface ValueLineProps {
  text: string;
  labels: readonly string[];
  isHeld: boolean;
  choice: Choice;
  onChange: (choice: Choice) => void;
}

const keep = 'keep';
const leaveOut = 'leave-out';

function ValueLine({ text, labels, isHeld, choice, onChange }: ValueLineProps) {
  const known = choice.kind === 'label' && choice.label !== null ? [choice.label] : [];
  // A label of a template may be gone from the workspace; it is shown, for it has to be changed.
  const all = [...new Set([...labels, ...known])];
  const chosen =
    choice.kind === 'keep'
      ? keep
      : choice.label === null
        ? leaveOut
        : `label ${all.indexOf(choice.label)}`;
  return (
    <Group gap="xs" wrap="nowrap" align="center">
      <Text size="sm" className="value-text" title={text}>
        {text}
      </Text>
      <Select
        size="xs"
        w={260}
        flex="none"
        aria-label={optionText.valueOf(text)}
        comboboxProps={closedUntilOpened}
        searchable={all.length > 8}
        allowDeselect={false}
        data={[
          { value: keep, label: isHeld ? optionText.keep : optionText.forget },
          { value: leaveOut, label: optionText.leaveOut },
          ...all.map((label, index) => ({ value: `label ${index}`, label: label.trim() || label })),
        ]}
        value={chosen}
        onChange={(next) => {
          if (next === keep) onChange({ kind: 'keep' });
          else if (next === leaveOut) onChange({ kind: 'label', label: null });
          else onChange({ kind: 'label', label: all[Number(next?.slice(6))] ?? null });
        }}
      />
    </Group>
  );
}

/** For a text further down in the file than the rows in view. */
function AddValue({ known, onAdd }: { known: readonly string[]; onAdd: (text: string) => void }) {
  const [typed, setTyped] = useState('');
  const text = typed.trim();
  const canAdd = text !== '' && !known.includes(text);
  const add = () => {
    if (!canAdd) return;
    onAdd(text);
    setTyped('');
  };
  return (
    <Group gap="xs" align="flex-end">
      <TextInput
        size="xs"
        label={optionText.addValue}
        value={typed}
        maxLength={10_000}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        onKeyDown={({ key }) => key === 'Enter' && add()}
      />
      <Button size="xs" variant="default" disabled={!canAdd} onClick={add}>
        {optionText.add}
      </Button>
    </Group>
  );
}
