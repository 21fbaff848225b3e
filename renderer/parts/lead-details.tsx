import { Stack, Table, Text, Title } from '@mantine/core';
import type { PracticeAction, PracticeLead } from '../../shared/ipc/practice.ts';
import { formatDateTime } from '../text/format.ts';
import { describeValue, detailsOf, leadText, titleOf, toWords } from '../text/practice-text.ts';

/** All that the practice workspace keeps of a lead. */
export function LeadDetails({ lead }: { lead: PracticeLead }) {
  const { fields, emptyFields, timeline, timelineTotal, zone } = lead;
  return (
    <Stack gap="sm">
      <Text size="sm">
        {leadText.created}: {formatDateTime(lead.createdAtMs)} · {leadText.changed}:{' '}
        {formatDateTime(lead.changedAtMs)}
      </Text>
      <Table fz="sm" verticalSpacing={4} className="practice-fields" aria-label={leadText.fields}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{leadText.field}</Table.Th>
            <Table.Th>{leadText.value}</Table.Th>
            <Table.Th>{leadText.type}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {fields.map((field) => (
            <Table.Tr key={field.name}>
              <Table.Th scope="row" fw={500}>
                {field.name}
              </Table.Th>
              <Table.Td className="samples">{describeValue(field, zone)}</Table.Td>
              <Table.Td>{toWords(field.type)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {emptyFields.length > 0 && (
        <Text size="sm" c="dimmed" className="samples">
          {leadText.empty}: {emptyFields.join(', ')}
        </Text>
      )}
      <Title order={3} size="h6">
        {leadText.timeline}
      </Title>
      {timeline.length === 0 && <Text size="sm">{leadText.noTimeline}</Text>}
      {timeline.length < timelineTotal && (
        <Text size="sm">{leadText.timelineCut(timeline.length, timelineTotal)}</Text>
      )}
      <ol className="timeline">
        {timeline.map((action) => (
          <li key={action.id}>
            <TimelineEntry action={action} zone={zone} />
          </li>
        ))}
      </ol>
    </Stack>
  );
}

function TimelineEntry({ action, zone }: { action: PracticeAction; zone: string }) {
  return (
    <>
      <Text size="sm" fw={600}>
        {titleOf(action)}
      </Text>
      <Text size="xs" c="dimmed">
        {formatDateTime(action.atMs)} · {action.by}
      </Text>
      {detailsOf(action, zone).map(({ name, text }) => (
        <Text key={name} size="sm" className="samples">
          {name}: {text}
        </Text>
      ))}
    </>
  );
}
