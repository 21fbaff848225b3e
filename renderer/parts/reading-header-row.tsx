import { readingText } from '../text/file-text.ts';
import { ReadingChoice } from './reading-choice.tsx';
import type { ReadingControlsProps } from './reading-controls.tsx';

const noHeader = 'none';

/** The row that names the columns, chosen among the first of the file. */
export function ReadingHeaderRow(props: ReadingControlsProps) {
  const { reading, evidence, choices, onChange } = props;
  const isChosen = choices.headerRow !== undefined;
  const row = isChosen ? choices.headerRow : reading?.headerRow;
  if (!evidence || evidence.firstRows.length === 0 || row === undefined) return null;
  const rows = evidence.firstRows.map((one) => ({
    value: String(one.rowNumber),
    label: readingText.headerOption(one),
  }));
  const isListed = evidence.firstRows.some(({ rowNumber }) => rowNumber === row);
  const others = row === null || isListed ? [] : [toOption(row)];
  return (
    <ReadingChoice
      label={readingText.headerRow}
      data={[{ value: noHeader, label: readingText.noHeader }, ...rows, ...others]}
      value={row === null ? noHeader : String(row)}
      evidence={row === null ? readingText.noHeaderHint : readingText.headerHint}
      isChosen={isChosen}
      onChange={(value) => onChange({ headerRow: value === noHeader ? null : Number(value) })}
    />
  );
}

/** A row that is not among those shown. */
function toOption(rowNumber: number) {
  return { value: String(rowNumber), label: readingText.rowOption(rowNumber) };
}
