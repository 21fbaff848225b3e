import { Select } from '@mantine/core';
import { conditionLabel, sourceText } from '../text/source-text.ts';
import type { Condition } from '../text/source-text.ts';
import { closedUntilOpened } from './closed-until-opened.ts';

interface ConditionLineProps {
  action: { name: string; condition: Condition; isNeverWritten: boolean };
  columns: readonly string[];
  onChange: (condition: Condition) => void;
}

/** When one action is written; said of every action, because a second writing adds it a second time (P24). */
export function ConditionLine({ action, columns, onChange }: ConditionLineProps) {
  const { name, condition, isNeverWritten } = action;
  const choices: Condition[] = [
    { kind: 'has-value' },
    { kind: 'every-row' },
    ...columns.map((column): Condition => ({ kind: 'column', column })),
  ];
  const place = choices.findIndex((one) => isSame(one, condition));
  return (
    <Select
      size="xs"
      w={360}
      label={sourceText.conditionOf(name)}
      comboboxProps={closedUntilOpened}
      searchable
      allowDeselect={false}
      data={choices.map((one, index) => ({ value: String(index), label: conditionLabel(one) }))}
      value={String(place)}
      error={isNeverWritten ? sourceText.neverWritten : undefined}
      onChange={(chosen) => {
        const next = choices[Number(chosen)];
        if (next) onChange(next);
      }}
    />
  );
}

function isSame(one: Condition, other: Condition): boolean {
  if (one.kind !== 'column' || other.kind !== 'column') return one.kind === other.kind;
  return one.column === other.column;
}
