import { Group, Stack, Text } from '@mantine/core';
import { ConditionLine } from '../parts/condition-line.tsx';
import { listConditions, withCondition } from '../state/action-conditions.ts';
import type { MapStep } from '../state/step.ts';
import { selectActions, useWizard } from '../state/use-wizard.ts';
import { sourceText } from '../text/source-text.ts';

/** When each action that gets a value is written. */
export function MapConditions({ step: { mapping, catalogue, preview } }: { step: MapStep }) {
  const { editMapping } = useWizard(selectActions);
  const actions = listConditions(mapping, catalogue);
  if (actions.length === 0) return null;
  return (
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
  );
}
