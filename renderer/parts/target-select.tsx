import { Select, Stack, Text } from '@mantine/core';
import { useMemo } from 'react';
import { mapText } from '../text/map-text.ts';
import { closedUntilOpened } from './closed-until-opened.ts';
import type { TargetOption } from './column-line.tsx';

interface TargetSelectProps {
  label: string;
  targets: readonly TargetOption[];
  /** Names other columns go to; telecrm keeps one value per field, so none is offered twice. */
  used: ReadonlySet<string>;
  value: string | null;
  onChange: (name: string | null) => void;
}

/** Where a column goes, with the kind of every field. Clearing it leaves the column out. */
export function TargetSelect({ label, targets, used, value, onChange }: TargetSelectProps) {
  const hints = useMemo(() => new Map(targets.map(({ name, hint }) => [name, hint])), [targets]);
  const data = useMemo(() => toGroups(targets, used, value), [targets, used, value]);
  return (
    <Select
      size="xs"
      comboboxProps={closedUntilOpened}
      aria-label={label}
      placeholder={mapText.notMapped}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': `${label}: ${mapText.notMapped}` }}
      data={data}
      value={value}
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
