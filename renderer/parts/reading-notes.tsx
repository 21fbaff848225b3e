import { List, Spoiler } from '@mantine/core';
import { readingText } from '../text/file-text.ts';

/** What is unusual about the file and how it was taken; quiet, because nothing is wrong. */
export function ReadingNotes({ notes }: { notes: readonly string[] }) {
  if (notes.length === 0) return null;
  return (
    <Spoiler
      maxHeight={64}
      showLabel={readingText.moreNotes}
      hideLabel={readingText.fewerNotes}
      styles={{ control: { fontSize: 'var(--mantine-font-size-xs)' } }}
    >
      <List size="xs" c="dimmed" aria-label={readingText.notes}>
        {notes.map((note) => (
          <List.Item key={note}>{note}</List.Item>
        ))}
      </List>
    </Spoiler>
  );
}
