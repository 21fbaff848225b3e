import { Group, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { sourceText } from '../text/source-text.ts';
import { closedUntilOpened } from './closed-until-opened.ts';

interface OwnChoiceProps {
  label: string;
  choices: readonly { value: string; label: string }[];
  value: string;
  maxLength: number;
  size?: 'xs' | 'sm';
  onChange: (value: string) => void;
}

const own = 'own';

/** One of a few texts, or one's own; blanks count. An own text that is empty is not taken. */
export function OwnChoice(props: OwnChoiceProps) {
  const { label, choices, value, maxLength, size = 'sm', onChange } = props;
  const place = choices.findIndex((choice) => choice.value === value);
  const [isOwn, setOwn] = useState(place < 0);
  const [typed, setTyped] = useState(place < 0 ? value : '');
  const data = [
    ...choices.map((choice, index) => ({ value: String(index), label: choice.label })),
    { value: own, label: sourceText.own },
  ];
  return (
    <Group gap="xs" align="flex-end" wrap="nowrap" grow>
      <Select
        size={size}
        label={label}
        comboboxProps={closedUntilOpened}
        allowDeselect={false}
        data={data}
        value={isOwn ? own : String(place)}
        onChange={(chosen) => {
          setOwn(chosen === own);
          const choice = choices[Number(chosen)];
          if (choice) onChange(choice.value);
        }}
      />
      {isOwn && (
        <TextInput
          size={size}
          aria-label={sourceText.ownOf(label)}
          value={typed}
          maxLength={maxLength}
          error={typed === '' ? sourceText.ownEmpty : undefined}
          onChange={({ currentTarget }) => {
            setTyped(currentTarget.value);
            if (currentTarget.value !== '') onChange(currentTarget.value);
          }}
        />
      )}
    </Group>
  );
}
