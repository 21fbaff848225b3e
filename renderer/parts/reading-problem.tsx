import { Alert, Button, Group, Text } from '@mantine/core';
import type { AppError } from '../../shared/errors/app-error.ts';
import { errorText } from '../../shared/errors/error-text.ts';
import type { FilePreview, ReadingChoices } from '../../shared/ipc/file-preview.ts';
import { problemText } from '../text/file-text.ts';

interface ReadingProblemProps {
  problem: AppError;
  /** As the file was last read; null when it could not be read at all. */
  preview: FilePreview | null;
  choices: ReadingChoices;
  onChange: (change: ReadingChoices) => void;
}

/** Why the file cannot be used as it is read now, and the ways out that lie at hand. */
export function ReadingProblem({ problem, preview, choices, onChange }: ReadingProblemProps) {
  const offers = listOffers(problem, preview, choices);
  return (
    <Alert color="red" p="xs" title={problemText.title} flex="none">
      <Text size="sm">{errorText(problem)}</Text>
      {offers.length > 0 && (
        <Group gap="xs" mt="xs">
          {offers.map(({ text, change }) => (
            <Button key={text} size="compact-sm" variant="default" onClick={() => onChange(change)}>
              {text}
            </Button>
          ))}
        </Group>
      )}
    </Alert>
  );
}

interface Offer {
  text: string;
  change: ReadingChoices;
}

function listOffers(
  problem: AppError,
  preview: FilePreview | null,
  choices: ReadingChoices,
): Offer[] {
  const { rowNumber, isQuote, encoding } = describe(problem);
  const offers: Offer[] = [];
  const hasRows = rowNumber !== null && (preview?.rows[0]?.rowNumber ?? Infinity) < rowNumber;
  if (hasRows) {
    // How many there are is known only where the preview itself broke off.
    const count = preview && preview.problem === problem ? preview.rows.length : null;
    const text = problemText.rowsBefore(count, rowNumber);
    offers.push({ text, change: { lastRow: rowNumber - 1 } });
  }
  if (isQuote && (choices.quotes ?? preview?.reading.quotes) !== 'plain') {
    offers.push({ text: problemText.plainQuotes, change: { quotes: 'plain' } });
  }
  if (encoding !== null && encoding !== 'windows-1252') {
    offers.push({ text: problemText.windows1252, change: { encoding: 'windows-1252' } });
  }
  return offers;
}

/** The row that broke the reading off, and what is to blame. */
function describe(problem: AppError): {
  rowNumber: number | null;
  isQuote: boolean;
  encoding: string | null;
} {
  switch (problem.kind) {
    case 'csv-malformed': {
      const { rowNumber } = problem;
      return { rowNumber, isQuote: problem.problem !== 'too-many-cells', encoding: null };
    }
    case 'workbook-unreadable':
      return { rowNumber: problem.rowNumber, isQuote: false, encoding: null };
    case 'file-undecodable':
      return { rowNumber: null, isQuote: false, encoding: problem.encoding };
    default:
      return { rowNumber: null, isQuote: false, encoding: null };
  }
}
