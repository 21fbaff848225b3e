import { Button, Table, Text } from '@mantine/core';
import type { PracticeWaiting } from '../../shared/ipc/practice.ts';
import { formatDuration, showBlanks } from '../text/format.ts';
import { queueText } from '../text/practice-text.ts';
import { ScrollRegion } from './scroll-region.tsx';

interface QueueTableProps {
  total: number;
  rows: readonly PracticeWaiting[];
  isHeld: boolean;
  nowMs: number;
  onOpen: (n: number) => void;
}

/** Requests that were answered QUEUED and are not stored yet, in the order in which they will be. */
export function QueueTable({ total, rows, isHeld, nowMs, onOpen }: QueueTableProps) {
  if (rows.length === 0) {
    return (
      <Text size="sm" role="status">
        {isHeld ? queueText.noneHeld : queueText.none}
      </Text>
    );
  }
  return (
    <>
      <Text size="sm">
        {rows.length < total && `${queueText.first(rows.length, total)} `}
        {queueText.order}
      </Text>
      <ScrollRegion label={queueText.table}>
        <Table striped fz="sm" verticalSpacing={2}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{queueText.number}</Table.Th>
              <Table.Th>{queueText.lead}</Table.Th>
              <Table.Th>{queueText.waited}</Table.Th>
              <Table.Th>{queueText.due}</Table.Th>
              <Table.Th aria-label={queueText.show} />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((row) => (
              <QueueRow key={row.n} row={row} isHeld={isHeld} nowMs={nowMs} onOpen={onOpen} />
            ))}
          </Table.Tbody>
        </Table>
      </ScrollRegion>
    </>
  );
}

interface QueueRowProps extends Pick<QueueTableProps, 'isHeld' | 'nowMs' | 'onOpen'> {
  row: PracticeWaiting;
}

function QueueRow({ row, isHeld, nowMs, onOpen }: QueueRowProps) {
  const { n, atMs, identifier, dueInMs } = row;
  return (
    <Table.Tr>
      <Table.Th scope="row">{n}</Table.Th>
      <Table.Td title={identifier ?? ''}>
        {identifier === null ? queueText.noLead : showBlanks(identifier)}
      </Table.Td>
      <Table.Td>{formatDuration(nowMs - atMs)}</Table.Td>
      <Table.Td>{describeDue(dueInMs, isHeld)}</Table.Td>
      <Table.Td>
        <Button
          size="compact-xs"
          variant="default"
          aria-label={queueText.showOf(n)}
          onClick={() => onOpen(n)}
        >
          {queueText.show}
        </Button>
      </Table.Td>
    </Table.Tr>
  );
}

function describeDue(dueInMs: number, isHeld: boolean): string {
  if (isHeld) return queueText.dueHeld;
  return dueInMs <= 0 ? queueText.dueNow : queueText.dueIn(dueInMs);
}
