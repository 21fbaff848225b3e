import { Group, Progress, Stack, Text } from '@mantine/core';
import type { TokenMeter } from '../../shared/runs/run-progress.ts';
import { describeMeter, describeUse, uploadText } from '../text/upload-text.ts';

/** Each token's hour: how much of its limit is used. */
export function TokenMeters({ meters }: { meters: readonly TokenMeter[] }) {
  if (meters.length === 0) return null;
  return (
    <section aria-label={uploadText.tokens}>
      <Text size="sm" fw={600} mb={4}>
        {uploadText.tokens}
      </Text>
      <Stack gap={6} maw={640}>
        {meters.map((meter) => (
          <div key={`${meter.api} ${meter.tokenEnd}`}>
            <Group justify="space-between">
              <Text size="sm">{describeMeter(meter)}</Text>
              <Text size="sm">{describeUse(meter)}</Text>
            </Group>
            <Progress
              value={meter.limit === 0 ? 0 : (meter.used / meter.limit) * 100}
              color={meter.isParked ? 'red' : 'blue'}
              aria-label={describeMeter(meter)}
            />
          </div>
        ))}
      </Stack>
    </section>
  );
}
