import type { ColDef } from 'ag-grid-community';

/** A column of plain text, told in full where it is cut. */
export function textColumn<Row>(
  headerName: string,
  read: (row: Row) => string,
  size: Pick<ColDef<Row>, 'width' | 'flex' | 'minWidth'>,
): ColDef<Row> {
  return {
    colId: headerName,
    headerName,
    sortable: false,
    valueGetter: ({ data }) => data && read(data),
    tooltip: ({ data }) => data && read(data),
    ...size,
  };
}
