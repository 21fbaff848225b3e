import { Button, Stack, Table, Text } from '@mantine/core';
import type { Link, OptionChange } from '../../shared/mapping/mapping.ts';
import { describeOptions, optionText } from '../text/option-text.ts';
import { LinkOptions } from './link-options.tsx';
import type { TargetOption } from './target-select.tsx';

/** What a line needs to know to show how it is read. */
export interface LineOptions {
  /** What the line is called: a column, or the target of several. */
  name: string;
  link: Link;
  target: TargetOption;
  identifier: string;
  defaults: { zone: string; country: string };
  /** Texts of the first rows that are no value of the target. */
  readUnknown: (link: Link) => readonly string[];
}

interface OptionsButtonProps {
  line: LineOptions;
  regionId: string;
  isOpen: boolean;
  onToggle: () => void;
}

/** Opens the options of a line, and says what differs from the usual. */
export function OptionsButton({ line, regionId, isOpen, onToggle }: OptionsButtonProps) {
  const unknown = countUntranslated(line);
  return (
    <Stack gap={2} align="flex-start">
      <Button
        size="compact-xs"
        variant="default"
        aria-label={optionText.openOf(line.name)}
        aria-expanded={isOpen}
        aria-controls={isOpen ? regionId : undefined}
        onClick={onToggle}
      >
        {optionText.open} {isOpen ? '▴' : '▾'}
      </Button>
      <Text size="xs" c="dimmed" className="samples">
        {describeOptions(line.link, line.target.type)}
      </Text>
      {unknown > 0 && (
        <Text size="xs" fw={600}>
          {optionText.unknown(unknown)}
        </Text>
      )}
    </Stack>
  );
}

/** Values of the first rows that telecrm's list does not have; unseen, they would hold their rows only in the check. */
function countUntranslated({ link, target, readUnknown }: LineOptions): number {
  if (target.labels.length === 0) return 0;
  const { values = {} } = link;
  return readUnknown(link).filter((text) => !Object.hasOwn(values, text)).length;
}

interface OptionsRowProps {
  line: LineOptions;
  regionId: string;
  onChange: (change: OptionChange) => void;
}

/** The options themselves, under their line. */
export function OptionsRow({ line, regionId, onChange }: OptionsRowProps) {
  const { name, link, target, identifier, defaults, readUnknown } = line;
  return (
    <Table.Tr className="options-row">
      <Table.Td colSpan={3}>
        <section id={regionId} aria-label={optionText.regionOf(name)}>
          <LinkOptions
            // Another target has other options: what was typed for the old one is gone.
            key={target.name}
            link={link}
            target={target}
            isIdentifier={target.name === identifier}
            defaults={defaults}
            unknownValues={target.labels.length > 0 ? readUnknown(link) : []}
            onChange={onChange}
          />
        </section>
      </Table.Td>
    </Table.Tr>
  );
}
