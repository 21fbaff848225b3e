import { Select, Stack, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { FieldType } from '../../shared/fields/field-type.ts';
import { mapText } from '../text/map-text.ts';
import { closedUntilOpened } from './closed-until-opened.ts';

/** A place in telecrm that a value may go to. */
export interface TargetOption {
  name: string;
  group: string;
  hint: string;
  type: FieldType;
  /** The only values that telecrm keeps there; empty where anything of its kind may stand. */
  labels: readonly string[];
  /** Whether a decimal sign has to be known. */
  isDecimal: boolean;
}

interface TargetSelectProps {
  label: string;
  targets: readonly TargetOption[];
  /** Asked when the list is opened: names that are fed already; telecrm keeps one value per field. */
  readUsed: () => ReadonlySet<string>;
  value: string | null;
  placeholder?: string;
  /** Outside of a table the label is seen. */
  isLabelled?: boolean;
  onChange: (name: string | null) => void;
}

/** Where a value goes, with the kind of every field. Clearing it leaves the column out. */
export function TargetSelect(props: TargetSelectProps) {
  const { label, targets, readUsed, value, placeholder, isLabelled, onChange } = props;
  const [used, setUsed] = useState<ReadonlySet<string> | null>(null);
  const hints = useMemo(() => new Map(targets.map(({ name, hint }) => [name, hint])), [targets]);
  const data = useMemo(
    () => (used ? toGroups(targets, used, value) : value === null ? [] : [value]),
    [targets, used, value],
  );
  return (
    <Select
      size={isLabelled ? 'sm' : 'xs'}
      comboboxProps={closedUntilOpened}
      {...(isLabelled ? { label } : { 'aria-label': label })}
      placeholder={placeholder ?? mapText.notMapped}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': `${label}: ${mapText.notMapped}` }}
      data={data}
      value={value}
      // What is typed replaces the old name instead of being added to it.
      onClick={({ currentTarget }) => currentTarget.select()}
      onDropdownOpen={() => setUsed(readUsed())}
      onDropdownClose={() => setUsed(null)}
      onChange={onChange}
      maxDropdownHeight={300}
      renderOption={({ option }) => (
        <Stack gap={0}>
          <Text size="sm">{option.label}</Text>
          <Text size="xs" c="dimmed">
            {option.disabled ? mapText.used : hints.get(option.value)}
          </Text>
        </Stack>
      )}
    />
  );
}

function toGroups(
  targets: readonly TargetOption[],
  used: ReadonlySet<string>,
  value: string | null,
) {
  const groups = new Map<string, Item[]>();
  for (const { name, group } of targets) {
    const items = groups.get(group) ?? [];
    groups.set(group, items);
    items.push({ value: name, label: name, disabled: used.has(name) && name !== value });
  }
  // What is still free comes first, or a long list would open on things that cannot be chosen.
  return [...groups]
    .map(([group, items]) => ({ group, items: items.sort(freeFirst) }))
    .sort((a, b) => Number(isFull(a.items)) - Number(isFull(b.items)));
}

interface Item {
  value: string;
  label: string;
  disabled: boolean;
}

function freeFirst(a: Item, b: Item): number {
  return Number(a.disabled) - Number(b.disabled);
}

function isFull(items: readonly Item[]): boolean {
  return items.every(({ disabled }) => disabled);
}
