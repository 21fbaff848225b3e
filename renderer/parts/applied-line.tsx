import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import type { TemplateMatch } from '../../shared/mapping/template.ts';
import { templateText } from '../text/template-text.ts';

interface AppliedLineProps {
  match: TemplateMatch;
  /** null when the template was made of this mapping, so that there is none before it. */
  onBack: (() => void) | null;
}

/** The template in use, and what it could not do with this file and this workspace. */
export function AppliedLine({ match, onBack }: AppliedLineProps) {
  const { name, missingColumns, missingTargets } = match;
  const isWhole = missingColumns.length === 0 && missingTargets.length === 0;
  return (
    <Alert color={isWhole ? 'blue' : 'yellow'} p="xs" role="status">
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <Stack gap={2}>
          <Text size="sm" className="samples">
            {templateText.applied(name)}
          </Text>
          {missingColumns.length > 0 && (
            <Text size="sm" className="samples">
              {templateText.missingColumns(missingColumns)}
            </Text>
          )}
          {missingTargets.length > 0 && (
            <Text size="sm" className="samples">
              {templateText.missingTargets(missingTargets)}
            </Text>
          )}
        </Stack>
        {onBack && (
          <Button size="compact-sm" variant="default" flex="none" onClick={onBack}>
            {templateText.back}
          </Button>
        )}
      </Group>
    </Alert>
  );
}
