import { Select, Stack, Text } from '@mantine/core';
import type { SelectProps } from '@mantine/core';
import { readingText } from '../text/file-text.ts';
import { closedUntilOpened } from './closed-until-opened.ts';

export interface ReadingChoiceProps {
  label: string;
  data: NonNullable<SelectProps['data']>;
  /** null while nobody knows. */
  value: string | null;
  /** What speaks for it. */
  evidence: string | null;
  /** Whether the user decided it, against or without a proposal. */
  isChosen: boolean;
  /** What an option would make of the file, by its value. */
  hints?: ReadonlyMap<string, string>;
  isSearchable?: boolean;
  onChange: (value: string) => void;
}

/** One decision about the reading: the proposal, what it rests on, and the way to another. */
export function ReadingChoice(props: ReadingChoiceProps) {
  const { label, data, value, evidence, isChosen, hints, isSearchable = false, onChange } = props;
  return (
    <Select
      size="xs"
      comboboxProps={closedUntilOpened}
      label={isChosen ? `${label} (${readingText.yourChoice})` : label}
      description={evidence}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      descriptionProps={{ className: 'reading-evidence' }}
      allowDeselect={false}
      searchable={isSearchable}
      // What is typed replaces the old name instead of being added to it.
      onClick={({ currentTarget }) => isSearchable && currentTarget.select()}
      nothingFoundMessage={readingText.noEncoding}
      maxDropdownHeight={300}
      data={data}
      value={value}
      onChange={(chosen) => chosen !== null && onChange(chosen)}
      renderOption={({ option, checked }) => (
        <Stack gap={0}>
          <Text size="xs" fw={checked ? 700 : 400} className="reading-option">
            {option.label}
          </Text>
          {hints?.has(option.value) && (
            <Text size="xs" c="dimmed">
              {hints.get(option.value)}
            </Text>
          )}
        </Stack>
      )}
    />
  );
}
