import { Table, Text } from '@mantine/core';
import type { FilePreview } from '../../shared/ipc/file-preview.ts';
import { fileText } from '../text/file-text.ts';
import { ScrollRegion } from './scroll-region.tsx';

type PreviewTableProps = Pick<FilePreview, 'header' | 'rows'>;

/** The first rows cell by cell, with the row numbers of the spreadsheet. */
export function PreviewTable({ header, rows }: PreviewTableProps) {
  return (
    <section className="preview">
      <Text size="sm" mb={4}>
        {fileText.firstRows(rows.length)} {fileText.lookOver}
      </Text>
      <ScrollRegion label={fileText.firstRows(rows.length)}>
        <Table withColumnBorders striped fz="sm" verticalSpacing={4}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{fileText.rowHeader}</Table.Th>
              {header.map((column) => (
                <Table.Th key={column}>{column}</Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map(({ rowNumber, cells }) => (
              <Table.Tr key={rowNumber}>
                <Table.Th scope="row">{rowNumber}</Table.Th>
                {header.map((column, index) => (
                  <Table.Td key={column} title={cells[index]}>
                    {cells[index]}
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </ScrollRegion>
    </section>
  );
}
