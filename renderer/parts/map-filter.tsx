import { Group, SegmentedControl, TextInput } from '@mantine/core';
import { filterLabel, mapText } from '../text/map-text.ts';
import type { LineFilter } from '../text/map-text.ts';

interface MapFilterProps {
  counts: Readonly<Record<LineFilter, number>>;
  filter: LineFilter;
  find: string;
  onFilter: (filter: LineFilter) => void;
  onFind: (find: string) => void;
}

const filters = ['all', 'mapped', 'not-mapped', 'look-over'] as const;

/** Which columns of a wide file are shown. */
export function MapFilter({ counts, filter, find, onFilter, onFind }: MapFilterProps) {
  return (
    <Group gap="sm">
      <SegmentedControl
        size="xs"
        aria-label={mapText.filter}
        data={filters.map((value) => ({ value, label: filterLabel(value, counts[value]) }))}
        value={filter}
        onChange={(chosen) => onFilter(filters.find((one) => one === chosen) ?? 'all')}
      />
      <TextInput
        size="xs"
        type="search"
        aria-label={mapText.find}
        placeholder={mapText.findHint}
        value={find}
        onChange={({ currentTarget }) => onFind(currentTarget.value)}
      />
    </Group>
  );
}
