import { Select, Stack } from '@mantine/core';
import { candidateDateFormats } from '../../shared/fields/date-formats.ts';
import { mapText } from '../text/map-text.ts';
import { closedUntilOpened } from './closed-until-opened.ts';

type LinkChange = { dateFormat: string | null } | { onUnreadable: 'hold' | 'leave-out' };

interface LinkOptionsProps {
  column: string;
  isDate: boolean;
  /** The identifier cannot be left out (P2), so there is nothing to choose. */
  isIdentifier: boolean;
  dateFormat: string | null;
  onUnreadable: 'hold' | 'leave-out';
  onChange: (change: LinkChange) => void;
}

const undecided = 'undecided';

const unreadableTexts = [
  { value: 'hold', label: mapText.hold },
  { value: 'leave-out', label: mapText.leaveOut },
];

/** How the cells of a column are read. */
export function LinkOptions(props: LinkOptionsProps) {
  const { column, isDate, isIdentifier, dateFormat, onUnreadable, onChange } = props;
  return (
    <Stack gap={4}>
      {isDate && (
        <Select
          size="xs"
          comboboxProps={closedUntilOpened}
          aria-label={mapText.dateFormatOf(column)}
          searchable
          allowDeselect={false}
          data={toFormats(dateFormat)}
          value={dateFormat ?? undecided}
          onChange={(chosen) => onChange({ dateFormat: chosen === undecided ? null : chosen })}
        />
      )}
      {!isIdentifier && (
        <Select
          size="xs"
          comboboxProps={closedUntilOpened}
          aria-label={mapText.unreadableOf(column)}
          allowDeselect={false}
          data={unreadableTexts}
          value={onUnreadable}
          onChange={(chosen) =>
            onChange({ onUnreadable: chosen === 'leave-out' ? 'leave-out' : 'hold' })
          }
        />
      )}
    </Stack>
  );
}

/** A format of an imported mapping is offered although our list lacks it. */
function toFormats(chosen: string | null) {
  const formats = new Set(candidateDateFormats);
  if (chosen !== null) formats.add(chosen);
  return [
    { value: undecided, label: mapText.decideDates },
    ...[...formats].map((format) => ({ value: format, label: mapText.formatLabel(format) })),
  ];
}
