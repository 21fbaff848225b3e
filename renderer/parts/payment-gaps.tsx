import { Alert, Button, Group, Text } from '@mantine/core';
import { sourceText } from '../text/source-text.ts';
import type { PaymentGap } from '../text/source-text.ts';

interface PaymentGapsProps {
  gaps: readonly PaymentGap[];
  onFill: (gap: PaymentGap) => void;
}

/** What a payment still lacks, with what it most often is a click away (P22). */
export function PaymentGaps({ gaps, onFill }: PaymentGapsProps) {
  return (
    <Alert color="yellow" p="xs" title={sourceText.paymentTitle}>
      <Text size="sm">{sourceText.paymentText}</Text>
      <Group gap="xs" mt={6}>
        {gaps.map((gap) => (
          <Button key={gap.payment} size="compact-xs" variant="default" onClick={() => onFill(gap)}>
            {sourceText.paymentGap(gap)}
          </Button>
        ))}
      </Group>
    </Alert>
  );
}
