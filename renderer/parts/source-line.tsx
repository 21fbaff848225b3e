import { Button, Group, Stack, Table, Text } from '@mantine/core';
import { useId, useState } from 'react';
import type { Link, OptionChange } from '../../shared/mapping/mapping.ts';
import { sourceText } from '../text/source-text.ts';
import { OptionsButton, OptionsRow } from './options-cells.tsx';
import type { LineOptions } from './options-cells.tsx';
import type { TargetOption } from './target-select.tsx';

interface SourceLineProps extends Pick<LineOptions, 'identifier' | 'defaults' | 'readUnknown'> {
  link: Link;
  target: TargetOption;
  /** What a join makes of the first row that has something. */
  firstResult: string;
  onEdit: () => void;
  onRemove: () => void;
  onOptions: (change: OptionChange) => void;
}

/** A field that no single column feeds: the same text for every row, or several columns joined. */
export function SourceLine(props: SourceLineProps) {
  const { link, target, onOptions } = props;
  const [isOpen, setOpen] = useState(false);
  const regionId = useId();
  const options: LineOptions = { ...props, name: target.name };
  const isConstant = 'constant' in link.from;
  return (
    <>
      <Table.Tr>
        <Table.Th scope="row" fw="normal" w="36%">
          <SourceName {...props} />
        </Table.Th>
        <Table.Td w="40%">
          <Text size="sm" fw={600} className="samples">
            {target.name}
          </Text>
          <Text size="xs" c="dimmed" className="samples">
            {target.hint}
          </Text>
        </Table.Td>
        <Table.Td>
          <Stack gap={4} align="flex-start">
            <EditButtons {...props} />
            {!isConstant && (
              <OptionsButton
                line={options}
                regionId={regionId}
                isOpen={isOpen}
                onToggle={() => setOpen(!isOpen)}
              />
            )}
          </Stack>
        </Table.Td>
      </Table.Tr>
      {isOpen && !isConstant && (
        <OptionsRow line={options} regionId={regionId} onChange={onOptions} />
      )}
    </>
  );
}

function EditButtons({ target, onEdit, onRemove }: SourceLineProps) {
  return (
    <Group gap={6}>
      <Button
        size="compact-xs"
        variant="default"
        aria-label={sourceText.editOf(target.name)}
        onClick={onEdit}
      >
        {sourceText.edit}
      </Button>
      <Button
        size="compact-xs"
        variant="default"
        aria-label={sourceText.removeOf(target.name)}
        onClick={onRemove}
      >
        {sourceText.remove}
      </Button>
    </Group>
  );
}

function SourceName({ link: { from }, firstResult }: SourceLineProps) {
  if ('constant' in from) {
    return (
      <Text size="sm" className="samples">
        {sourceText.constant(from.constant)}
      </Text>
    );
  }
  return (
    <Stack gap={2}>
      <Text size="sm" className="samples">
        {sourceText.join('join' in from ? from.join : [from.column])}
      </Text>
      <Text size="xs" c="dimmed" className="samples" lineClamp={2}>
        {firstResult === '' ? sourceText.noPreview : firstResult}
      </Text>
    </Stack>
  );
}
