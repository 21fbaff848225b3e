import { Stack } from '@mantine/core';
import type { Reading, ReadingChoices, ReadingEvidence } from '../../shared/ipc/file-preview.ts';
import { listEncodings } from '../text/encoding-text.ts';
import { delimiterName, readingText, usualDelimiters } from '../text/file-text.ts';
import { ReadingHeaderRow } from './reading-header-row.tsx';
import { ReadingChoice } from './reading-choice.tsx';

export interface ReadingControlsProps {
  kind: 'text' | 'workbook';
  /** As the file was last read; null when it could not be read at all. */
  reading: Reading | null;
  evidence: ReadingEvidence | null;
  choices: ReadingChoices;
  /** Nothing speaks for an encoding that cannot read the file. */
  isUndecodable: boolean;
  onChange: (change: ReadingChoices) => void;
}

/** Every decision about how the file is read; what the user chose stands, even while it cannot be read so. */
export function ReadingControls(props: ReadingControlsProps) {
  return (
    <Stack gap="xs">
      {props.kind === 'workbook' ? (
        <SheetChoice {...props} />
      ) : (
        <>
          <EncodingChoice {...props} />
          <DelimiterChoice {...props} />
          <QuotesChoice {...props} />
        </>
      )}
      <ReadingHeaderRow {...props} />
    </Stack>
  );
}

function SheetChoice({ reading, evidence, choices, onChange }: ReadingControlsProps) {
  const sheets = evidence?.sheets ?? [];
  // A list without a sheet, of a workbook that cannot be opened, would ask for what nobody can choose.
  if (sheets.length === 0) return null;
  return (
    <ReadingChoice
      label={readingText.sheet}
      data={sheets.map(({ name, isHidden }) => ({
        value: name,
        label: isHidden ? readingText.hidden(name) : name,
      }))}
      value={choices.sheet ?? reading?.sheet ?? null}
      evidence={readingText.sheets(sheets)}
      isChosen={choices.sheet !== undefined}
      onChange={(sheet) => onChange({ sheet })}
    />
  );
}

function EncodingChoice(props: ReadingControlsProps) {
  const { reading, evidence, choices, isUndecodable, onChange } = props;
  const value = choices.encoding ?? reading?.encoding ?? null;
  const samples = evidence?.samples ?? [];
  return (
    <ReadingChoice
      label={readingText.encoding}
      data={listEncodings(evidence?.encodings ?? [], value)}
      value={value}
      evidence={evidence && !isUndecodable ? readingText.samples(samples) : null}
      isChosen={choices.encoding !== undefined}
      isSearchable
      onChange={(encoding) => onChange({ encoding })}
    />
  );
}

function DelimiterChoice({ reading, evidence, choices, onChange }: ReadingControlsProps) {
  const value = choices.delimiter ?? reading?.delimiter ?? null;
  const splits = evidence?.delimiters ?? [];
  const hints = new Map(
    splits.map(({ delimiter, columns, share }) => [delimiter, readingText.split(columns, share)]),
  );
  const offered = new Set([...hints.keys(), ...usualDelimiters, ...(value ? [value] : [])]);
  return (
    <ReadingChoice
      label={readingText.delimiter}
      data={[...offered].map((delimiter) => ({
        value: delimiter,
        label: delimiterName(delimiter),
      }))}
      value={value}
      evidence={(value !== null && hints.get(value)) || null}
      isChosen={choices.delimiter !== undefined}
      hints={hints}
      onChange={(delimiter) => onChange({ delimiter })}
    />
  );
}

const quoteOptions = [
  { value: 'enclose', label: readingText.enclose },
  { value: 'plain', label: readingText.plain },
];

function QuotesChoice({ reading, choices, onChange }: ReadingControlsProps) {
  const value = choices.quotes ?? reading?.quotes ?? null;
  return (
    <ReadingChoice
      label={readingText.quotes}
      data={quoteOptions}
      value={value}
      evidence={value === 'plain' ? readingText.plains : readingText.encloses}
      isChosen={choices.quotes !== undefined}
      onChange={(quotes) => onChange({ quotes: quotes === 'plain' ? 'plain' : 'enclose' })}
    />
  );
}
