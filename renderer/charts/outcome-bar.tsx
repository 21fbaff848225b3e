import { ColorSwatch, Group, Progress, Stack, Text } from '@mantine/core';
import type { OutcomeCounts } from '../../shared/runs/row-outcome.ts';
import { formatCount } from '../text/format.ts';
import { sumOutcomes, toCountKey } from '../../shared/runs/count-outcomes.ts';
import { outcomeTexts } from '../text/result-text.ts';

interface OutcomeBarProps {
  counts: OutcomeCounts;
  rows: number;
  label: string;
}

/** All rows of the file as one bar: a stretch per outcome, the empty rest is still to do. */
export function OutcomeBar({ counts, rows, label }: OutcomeBarProps) {
  const share = (n: number) => (rows === 0 ? 0 : (n / rows) * 100);
  return (
    <Stack gap={6}>
      <Progress.Root size={22} aria-hidden>
        {outcomeTexts.map(({ kind, colour }) => (
          <Progress.Section key={kind} value={share(counts[toCountKey(kind)])} color={colour} />
        ))}
      </Progress.Root>
      <div
        className="for-readers"
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={rows}
        aria-valuenow={sumOutcomes(counts)}
      />
      <Group gap="md" component="ul" m={0} p={0}>
        {outcomeTexts.map(({ kind, label, colour, meaning }) => (
          <Group key={kind} gap={6} component="li" title={meaning}>
            <ColorSwatch color={toVariable(colour)} size={10} withShadow={false} aria-hidden />
            <Text size="sm">
              {label}: {formatCount(counts[toCountKey(kind)])}
            </Text>
          </Group>
        ))}
      </Group>
    </Stack>
  );
}

function toVariable(colour: string): string {
  return `var(--mantine-color-${colour.replace('.', '-')})`;
}
