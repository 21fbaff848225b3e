import { Table } from '@mantine/core';
import { useCallback, useMemo } from 'react';
import { targetName } from '../../shared/mapping/link-names.ts';
import type { Link } from '../../shared/mapping/mapping.ts';
import { ColumnLine } from '../parts/column-line.tsx';
import type { ColumnChange } from '../parts/column-line.tsx';
import { linkOfColumn, withDateFormat, withTarget, withUnreadable } from '../state/edit-mapping.ts';
import type { Target } from '../state/list-targets.ts';
import type { MapStep } from '../state/step.ts';
import { readSamples } from '../state/read-samples.ts';
import { selectActions, useWizard } from '../state/use-wizard.ts';
import { mapText } from '../text/map-text.ts';

interface MapTableProps {
  step: MapStep;
  targets: readonly Target[];
}

/** One line per column of the file. */
export function MapTable({ step, targets }: MapTableProps) {
  const change = useMappingChange(step, targets);
  const used = useMemo(
    () => new Set(step.mapping.links.map(({ to }) => targetName(to))),
    [step.mapping],
  );
  return (
    <Table className="map-table" verticalSpacing={6} fz="sm" layout="fixed">
      <Table.Thead>
        <Table.Tr>
          <Table.Th w="34%">{mapText.column}</Table.Th>
          <Table.Th w="33%">{mapText.target}</Table.Th>
          <Table.Th>{mapText.options}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {step.preview.header.map((column, index) => {
          const link = linkOfColumn(step.mapping, column);
          return (
            <ColumnLine
              key={column}
              column={column}
              samples={readSamples(step.preview, index)}
              targets={targets}
              used={used}
              link={link}
              linkName={link && targetName(link.to)}
              identifier={step.mapping.identifier}
              reason={reasonOf(step, column, link)}
              onChange={change}
            />
          );
        })}
      </Table.Tbody>
    </Table>
  );
}

function useMappingChange(step: MapStep, targets: readonly Target[]) {
  const { editMapping } = useWizard(selectActions);
  const { mapping } = step;
  return useCallback(
    (column: string, change: ColumnChange) => {
      const link = linkOfColumn(mapping, column);
      if ('target' in change) {
        const target = targets.find(({ name }) => name === change.target);
        editMapping(withTarget(mapping, column, target?.to ?? null));
      } else if (link) {
        const name = targetName(link.to);
        editMapping(
          'dateFormat' in change
            ? withDateFormat(mapping, name, change.dateFormat)
            : withUnreadable(mapping, name, change.onUnreadable),
        );
      }
    },
    [editMapping, mapping, targets],
  );
}

/** Why the column goes where it goes: our reason, as long as it was not overruled. */
function reasonOf({ suggestion }: MapStep, column: string, link: Link | null): string {
  const suggested = suggestion.columns.find((one) => one.column === column);
  const target = link && targetName(link.to);
  if (suggested && suggested.target === target) return suggested.reason;
  return link ? mapText.yourChoice : mapText.notUploaded;
}
