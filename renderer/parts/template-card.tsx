import { Button, Card, Group, Text } from '@mantine/core';
import type { TemplateMatch } from '../../shared/mapping/template.ts';
import { formatDateTime } from '../text/format.ts';
import { fitSentence, templateText } from '../text/template-text.ts';

interface TemplateCardProps {
  match: TemplateMatch;
  isBusy: boolean;
  onUse: () => void;
  onExport: () => void;
  onRemove: () => void;
}

/** One template: how well it fits the file, and what can be done with it. */
export function TemplateCard({ match, isBusy, onUse, onExport, onRemove }: TemplateCardProps) {
  const { name, savedAtMs } = match;
  return (
    <Card withBorder p="xs">
      <Text fw={600} className="samples">
        {name}
      </Text>
      <Text size="xs" c="dimmed">
        {fitSentence(match)} · {formatDateTime(savedAtMs)}
      </Text>
      <Group gap={6} mt={6}>
        <Button
          size="compact-sm"
          disabled={isBusy}
          aria-label={templateText.takeOf(name)}
          onClick={onUse}
        >
          {templateText.take}
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          disabled={isBusy}
          aria-label={templateText.exportOf(name)}
          onClick={onExport}
        >
          {templateText.export}
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          disabled={isBusy}
          aria-label={templateText.removeOf(name)}
          onClick={onRemove}
        >
          {templateText.remove}
        </Button>
      </Group>
    </Card>
  );
}
