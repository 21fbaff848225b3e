import { Alert, Button, Group, Text } from '@mantine/core';
import type { TemplateMatch } from '../../shared/mapping/template.ts';
import { offerSentence, templateText } from '../text/template-text.ts';

interface TemplateOfferProps {
  match: TemplateMatch;
  /** Of the file. */
  columnCount: number;
  isBusy: boolean;
  onUse: () => void;
}

/** A template that fits this file; nothing of it is used before its button. */
export function TemplateOffer({ match, columnCount, isBusy, onUse }: TemplateOfferProps) {
  return (
    <Alert color="blue" p="xs" role="status">
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm" className="samples">
          {offerSentence(match, columnCount)}
        </Text>
        <Button
          size="compact-sm"
          flex="none"
          loading={isBusy}
          aria-label={templateText.takeOf(match.name)}
          onClick={onUse}
        >
          {templateText.take}
        </Button>
      </Group>
    </Alert>
  );
}
