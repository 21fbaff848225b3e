import { Button, Group, Stack, Table, Text } from '@mantine/core';
import { memo, useId, useState } from 'react';
import type { Link, OptionChange } from '../../shared/mapping/mapping.ts';
import { mapText, surenessTexts } from '../text/map-text.ts';
import type { Sureness } from '../text/map-text.ts';
import { ColourBadge } from './colour-badge.tsx';
import { OptionsButton, OptionsRow } from './options-cells.tsx';
import type { LineOptions } from './options-cells.tsx';
import { TargetSelect } from './target-select.tsx';
import type { TargetOption } from './target-select.tsx';

/** What may be changed about a column; a target of null ends the link. */
export type ColumnChange = { target: string | null } | { options: OptionChange };

/** What is the same for every line, and the same object for as long as the file and the workspace are. */
export interface LineFacts extends Pick<LineOptions, 'identifier' | 'defaults' | 'readUnknown'> {
  targets: readonly TargetOption[];
  readUsed: () => ReadonlySet<string>;
}

interface ColumnLineProps {
  column: string;
  samples: readonly string[];
  link: Link | null;
  linkName: string | null;
  /** Sentences on where the column goes together with others, a line each. */
  joins: string;
  sureness: Sureness;
  reason: string;
  /** Name of a target that it may mean. */
  proposal: string | null;
  facts: LineFacts;
  onChange: (column: string, change: ColumnChange) => void;
}

/** One column of the file: what is in it, where it goes and why. A file has hundreds, so each is drawn when it changes. */
export const ColumnLine = memo(function ColumnLine(props: ColumnLineProps) {
  const { column, samples, link, linkName, joins, facts, onChange } = props;
  const [isOpen, setOpen] = useState(false);
  const regionId = useId();
  const target = facts.targets.find(({ name }) => name === linkName);
  const options = link && target ? { name: `column ${column}`, link, target, ...facts } : null;
  return (
    <>
      <Table.Tr>
        <Table.Th scope="row" fw="normal">
          <ColumnNames
            column={column}
            samples={samples}
            isIdentifier={linkName === facts.identifier}
          />
        </Table.Th>
        <Table.Td>
          <TargetSelect
            label={mapText.targetOf(column)}
            targets={facts.targets}
            readUsed={facts.readUsed}
            value={linkName}
            {...(joins === '' ? {} : { placeholder: mapText.joinedPlaceholder })}
            onChange={(name) => onChange(column, { target: name })}
          />
          <WhyLine {...props} />
        </Table.Td>
        <Table.Td>
          {options && (
            <OptionsButton
              line={options}
              regionId={regionId}
              isOpen={isOpen}
              onToggle={() => setOpen(!isOpen)}
            />
          )}
        </Table.Td>
      </Table.Tr>
      {options && isOpen && (
        <OptionsRow
          line={options}
          regionId={regionId}
          onChange={(change) => onChange(column, { options: change })}
        />
      )}
    </>
  );
});

interface ColumnNamesProps {
  column: string;
  samples: readonly string[];
  isIdentifier: boolean;
}

function ColumnNames({ column, samples, isIdentifier }: ColumnNamesProps) {
  return (
    <Stack gap={2}>
      <Group gap={6}>
        <Text size="sm" fw={600} className="samples" lineClamp={3} title={column}>
          {column}
        </Text>
        {isIdentifier && <ColourBadge colour="green">{mapText.identifierMark}</ColourBadge>}
      </Group>
      <Text size="xs" c="dimmed" className="samples" lineClamp={2}>
        {samples.length === 0 ? mapText.blank : samples.join(' · ')}
      </Text>
    </Stack>
  );
}

/** How sure the target is and why, in full: a reason cut off is none. */
function WhyLine({ column, joins, sureness, reason, proposal, onChange }: ColumnLineProps) {
  // Our own reason for joining columns names them already.
  const isSuggested = sureness === 'likely' || sureness === 'certain';
  return (
    <Stack gap={4} mt={4} align="flex-start">
      {sureness !== 'none' && (
        <ColourBadge colour={surenessTexts[sureness].colour}>
          {surenessTexts[sureness].label}
        </ColourBadge>
      )}
      {(isSuggested ? [reason] : [joins, reason])
        .filter((text) => text !== '')
        .map((text) => (
          <Text key={text} size="xs" c="dimmed" className="samples">
            {text}
          </Text>
        ))}
      {proposal !== null && (
        <Button
          size="compact-xs"
          variant="default"
          aria-label={mapText.takeProposalOf(column, proposal)}
          onClick={() => onChange(column, { target: proposal })}
        >
          {mapText.takeProposal(proposal)}
        </Button>
      )}
    </Stack>
  );
}
