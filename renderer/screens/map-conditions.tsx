import { Group, Stack, Text } from '@mantine/core';
import { ConditionLine } from '../parts/condition-line.tsx';
import { PaymentGaps } from '../parts/payment-gaps.tsx';
import { listConditions, withCondition } from '../state/action-conditions.ts';
import { withSource } from '../state/edit-mapping.ts';
import { findPaymentGaps } from '../state/payment-gaps.ts';
import type { MapStep } from '../state/step.ts';
import { selectActions, useWizard } from '../state/use-wizard.ts';
import { sourceText } from '../text/source-text.ts';

/** When actions are written, and what a payment still lacks: said, and never added by itself. */
export function MapConditions({ step: { mapping, catalogue, preview } }: { step: MapStep }) {
  const { editMapping } = useWizard(selectActions);
  const actions = listConditions(mapping, catalogue);
  const gaps = findPaymentGaps(mapping);
  return (
    <>
      {gaps.length > 0 && (
        <PaymentGaps
          gaps={gaps}
          onFill={({ payment, constant }) =>
            editMapping((now) => withSource(now, null, { to: { payment }, from: { constant } }))
          }
        />
      )}
      {actions.length > 0 && (
        <Stack gap={4}>
          <Group gap="md" align="flex-start">
            {actions.map((action) => (
              <ConditionLine
                key={action.code}
                action={action}
                columns={preview.header}
                onChange={(condition) =>
                  editMapping((now) => withCondition(now, action.code, condition))
                }
              />
            ))}
          </Group>
          <Text size="xs" c="dimmed">
            {sourceText.conditions}
          </Text>
        </Stack>
      )}
    </>
  );
}
