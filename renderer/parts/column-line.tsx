import { Group, Stack, Table, Text } from '@mantine/core';
import type { FieldType } from '../../shared/fields/field-type.ts';
import type { Link } from '../../shared/mapping/mapping.ts';
import { mapText } from '../text/map-text.ts';
import { ColourBadge } from './colour-badge.tsx';
import { LinkOptions } from './link-options.tsx';
import { TargetSelect } from './target-select.tsx';

/** What may be changed about a column; null ends the link, or leaves the date format to the check. */
export type ColumnChange =
  | { target: string | null }
  | { dateFormat: string | null }
  | { onUnreadable: 'hold' | 'leave-out' };

export interface TargetOption {
  name: string;
  group: string;
  hint: string;
  type: FieldType;
}

interface ColumnLineProps {
  column: string;
  samples: readonly string[];
  targets: readonly TargetOption[];
  used: ReadonlySet<string>;
  link: Link | null;
  linkName: string | null;
  identifier: string;
  reason: string;
  onChange: (column: string, change: ColumnChange) => void;
}

/** One column of the file: what is in it, where it goes and why. */
export function ColumnLine(props: ColumnLineProps) {
  const { column, samples, targets, used, link, linkName, identifier, reason, onChange } = props;
  const target = targets.find(({ name }) => name === linkName);
  return (
    <Table.Tr>
      <Table.Th scope="row" fw="normal">
        <Stack gap={2}>
          <Group gap={6}>
            <Text size="sm" fw={600} className="samples">
              {column}
            </Text>
            {linkName === identifier && (
              <ColourBadge colour="green">{mapText.identifierMark}</ColourBadge>
            )}
          </Group>
          <Samples values={samples} />
        </Stack>
      </Table.Th>
      <Table.Td>
        <TargetSelect
          label={mapText.targetOf(column)}
          targets={targets}
          used={used}
          value={linkName}
          onChange={(name) => onChange(column, { target: name })}
        />
        <Text size="xs" c="dimmed" mt={2}>
          {reason}
        </Text>
      </Table.Td>
      <Table.Td>
        {link && (
          <LinkOptions
            column={column}
            isDate={target?.type === 'date'}
            isIdentifier={linkName === identifier}
            dateFormat={link.dateFormat ?? null}
            onUnreadable={link.onUnreadable ?? 'hold'}
            onChange={(change) => onChange(column, change)}
          />
        )}
      </Table.Td>
    </Table.Tr>
  );
}

function Samples({ values }: { values: readonly string[] }) {
  return (
    <Text size="xs" c="dimmed" className="samples" lineClamp={2}>
      {values.length === 0 ? mapText.blank : values.join(' · ')}
    </Text>
  );
}
