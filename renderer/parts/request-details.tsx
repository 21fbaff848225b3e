import { Alert, Button, Code, Group, List, Stack, Text, Title } from '@mantine/core';
import type { PracticeRequest } from '../../shared/ipc/practice.ts';
import { formatMoment } from '../text/format.ts';
import {
  describeAnswer,
  describeAsked,
  describeBecame,
  describeDiscarded,
  describeLoss,
  describeNoLoss,
  logText,
  whyNothingKept,
} from '../text/practice-log-text.ts';

interface RequestDetailsProps {
  request: PracticeRequest;
  onOpenLead: (leadId: string) => void;
}

/** A request as it was sent beside what was kept of it, and the reasons for the difference. */
export function RequestDetails({ request, onOpenLead }: RequestDetailsProps) {
  const { sent, kept, leadId, tokenEnd } = request;
  return (
    <Stack gap="sm">
      <Text size="sm">
        {formatMoment(request.atMs)} · {describeAsked(request)}
        {tokenEnd !== null && ` · ${logText.token(tokenEnd)}`}
      </Text>
      <Group justify="space-between">
        <Text size="sm">
          {logText.answered}: <b>{describeAnswer(request)}</b> · {logText.became}:{' '}
          <b>{describeBecame(request)}</b>
        </Text>
        {leadId !== null && (
          <Button size="compact-sm" variant="default" onClick={() => onOpenLead(leadId)}>
            {logText.openLead}
          </Button>
        )}
      </Group>
      <Losses request={request} />
      <div className="sent-and-kept">
        <Json title={logText.sent} value={sent} none={logText.sentNothing} />
        <Json title={logText.kept} value={kept} none={whyNothingKept(request)} />
      </div>
      {kept !== null && (
        <Text size="xs" c="dimmed">
          {logText.keptForm}
        </Text>
      )}
    </Stack>
  );
}

function Losses({ request }: { request: PracticeRequest }) {
  const { lead, losses } = request;
  if (losses.length === 0) return <Text size="sm">{describeNoLoss(request)}</Text>;
  return (
    <Alert color="red" p="xs" title={logText.reasons}>
      {lead === 'discarded' ? (
        <Text size="sm">{describeDiscarded(losses)}</Text>
      ) : (
        <List size="sm">
          {losses.map((loss) => (
            <List.Item key={`${loss.field} ${loss.remark}`}>{describeLoss(loss)}</List.Item>
          ))}
        </List>
      )}
    </Alert>
  );
}

interface JsonProps {
  title: string;
  value: PracticeRequest['sent'];
  none: string;
}

function Json({ title, value, none }: JsonProps) {
  return (
    <section aria-label={title}>
      <Title order={3} size="h6" mb={4}>
        {title}
      </Title>
      {value === null ? (
        <Text size="sm">{none}</Text>
      ) : (
        <Code block>
          <pre className="wire-json">{JSON.stringify(value, null, 2)}</pre>
        </Code>
      )}
    </section>
  );
}
