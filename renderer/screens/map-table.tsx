import { Stack, Table, Text } from '@mantine/core';
import { useCallback, useMemo, useState } from 'react';
import { targetName } from '../../shared/mapping/link-names.ts';
import { ColumnLine } from '../parts/column-line.tsx';
import type { ColumnChange, LineFacts } from '../parts/column-line.tsx';
import { MapFilter } from '../parts/map-filter.tsx';
import { linkOfColumn, withOptions, withTarget } from '../state/edit-mapping.ts';
import type { Target } from '../state/list-targets.ts';
import { isFound, isShownBy } from '../state/map-lines.ts';
import type { MapLine } from '../state/map-lines.ts';
import { selectActions, useWizard } from '../state/use-wizard.ts';
import { mapText } from '../text/map-text.ts';
import type { LineFilter } from '../text/map-text.ts';
import { optionText } from '../text/option-text.ts';

interface MapTableProps {
  lines: readonly MapLine[];
  targets: readonly Target[];
  facts: LineFacts;
}

/** So many columns are seen at a glance; more need a filter. */
const mostUnfiltered = 12;

/** One line per column of the file. */
export function MapTable({ lines, targets, facts }: MapTableProps) {
  const change = useMappingChange(targets);
  const { shown, filter } = useFilter(lines);
  return (
    <Stack gap="xs">
      {lines.length > mostUnfiltered && filter}
      <Table className="map-table" verticalSpacing={6} fz="sm" layout="fixed">
        <Table.Thead>
          <Table.Tr>
            <Table.Th w="36%">{mapText.column}</Table.Th>
            <Table.Th w="40%">{mapText.target}</Table.Th>
            <Table.Th>{optionText.open}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {shown.map((line) => (
            <ColumnLine
              key={line.column}
              column={line.column}
              samples={line.samples}
              link={line.link}
              linkName={line.link && targetName(line.link.to)}
              joins={line.joins.join(' ')}
              sureness={line.sureness}
              reason={line.reason}
              proposal={line.proposal && targetName(line.proposal)}
              facts={facts}
              onChange={change}
            />
          ))}
        </Table.Tbody>
      </Table>
      {shown.length === 0 && <Text size="sm">{mapText.noneFound}</Text>}
    </Stack>
  );
}

function useMappingChange(targets: readonly Target[]) {
  const { editMapping } = useWizard(selectActions);
  return useCallback(
    (column: string, change: ColumnChange) =>
      editMapping((mapping) => {
        if ('target' in change) {
          const target = targets.find(({ name }) => name === change.target);
          return withTarget(mapping, column, target?.to ?? null);
        }
        const link = linkOfColumn(mapping, column);
        return link ? withOptions(mapping, targetName(link.to), change.options) : mapping;
      }),
    [editMapping, targets],
  );
}

/** A line stays while it is worked on, although it no longer belongs to what is shown; another choice tidies up. */
function useFilter(lines: readonly MapLine[]) {
  const [filter, setFilter] = useState<LineFilter>('all');
  const [find, setFind] = useState('');
  const [kept, setKept] = useState<ReadonlySet<string> | null>(null);
  const counts = useMemo(() => countLines(lines), [lines]);
  const columnsOf = (wanted: LineFilter, text: string) =>
    new Set(
      lines
        .filter((line) => isShownBy(wanted, line) && isFound(text, line))
        .map(({ column }) => column),
    );
  return {
    shown: kept ? lines.filter(({ column }) => kept.has(column)) : lines,
    filter: (
      <MapFilter
        counts={counts}
        filter={filter}
        find={find}
        onFilter={(wanted) => {
          setFilter(wanted);
          setKept(columnsOf(wanted, find));
        }}
        onFind={(text) => {
          setFind(text);
          setKept(columnsOf(filter, text));
        }}
      />
    ),
  };
}

function countLines(lines: readonly MapLine[]): Record<LineFilter, number> {
  const count = (filter: LineFilter) => lines.filter((line) => isShownBy(filter, line)).length;
  return {
    all: count('all'),
    mapped: count('mapped'),
    'not-mapped': count('not-mapped'),
    'look-over': count('look-over'),
  };
}
