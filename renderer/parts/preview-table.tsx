import { Table, Text } from '@mantine/core';
import { memo } from 'react';
import type { FilePreview, PreviewRow } from '../../shared/ipc/file-preview.ts';
import { previewText } from '../text/file-text.ts';
import { ScrollRegion } from './scroll-region.tsx';

interface PreviewTableProps extends Pick<FilePreview, 'header' | 'rows'> {
  /** The rows are of an older reading, while the new one is under way or because it cannot be. */
  isOld: boolean;
  isReading: boolean;
}

/** The first rows cell by cell, with the row numbers of the spreadsheet. */
export const PreviewTable = memo(function PreviewTable(props: PreviewTableProps) {
  const { header, rows, isOld, isReading } = props;
  const columns = listColumns(header, rows);
  const firstRows = previewText.firstRows(rows.length);
  return (
    <section className="preview" aria-busy={isReading} data-old={isOld}>
      <Text size="sm" mb={4} aria-live="polite">
        {isReading ? previewText.reading : isOld ? previewText.old : firstRows}
      </Text>
      <ScrollRegion label={firstRows}>
        <Table withColumnBorders striped fz="sm" verticalSpacing={4}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th className="preview-number">{previewText.row}</Table.Th>
              {columns.map(({ key, name, isBeyond }) => (
                <Table.Th
                  key={key}
                  title={isBeyond ? previewText.beyondHint : name}
                  className={isBeyond ? 'preview-beyond' : ''}
                >
                  {name}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((row) => (
              <Row key={row.rowNumber} row={row} columns={columns} />
            ))}
          </Table.Tbody>
        </Table>
      </ScrollRegion>
    </section>
  );
});

interface Column {
  key: string;
  name: string;
  /** A cell without a column: the row has more than the header. */
  isBeyond: boolean;
}

function listColumns(header: readonly string[], rows: readonly PreviewRow[]): Column[] {
  const widest = rows.reduce((most, { cells }) => Math.max(most, cells.length), header.length);
  return Array.from({ length: widest }, (_, index) => {
    const key = String(index);
    const name = header[index];
    if (name !== undefined) return { key, name, isBeyond: false };
    return { key, name: previewText.beyond(index - header.length + 1), isBeyond: true };
  });
}

function Row({ row, columns }: { row: PreviewRow; columns: readonly Column[] }) {
  return (
    <Table.Tr>
      <Table.Th scope="row" className="preview-number">
        {row.rowNumber}
      </Table.Th>
      {columns.map(({ key, isBeyond }, index) => {
        const cell = row.cells[index];
        const isMarked = isBeyond && cell !== undefined;
        return (
          <Table.Td
            key={key}
            title={cell?.slice(0, 2_000)}
            className={isMarked ? 'preview-beyond' : ''}
          >
            {cell?.slice(0, 500)}
          </Table.Td>
        );
      })}
    </Table.Tr>
  );
}
