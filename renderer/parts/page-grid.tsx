import { useComputedColorScheme } from '@mantine/core';
import {
  CellStyleModule,
  colorSchemeDark,
  InfiniteRowModelModule,
  RowApiModule,
  ScrollApiModule,
  themeQuartz,
  TooltipModule,
} from 'ag-grid-community';
import type { ColDef, IDatasource } from 'ag-grid-community';
import { AgGridReact } from 'ag-grid-react';
import { use, useMemo } from 'react';
import { NonceContext } from './nonce-context.ts';

/** A stretch of rows as the engine answers it. */
export interface PageOf<Row> {
  total: number;
  rows: readonly Row[];
}

export interface PageGridProps<Row> {
  label: string;
  /** A new function is a new table: it starts at the top. Answers null when it cannot be told. */
  readPage: (span: { from: number; limit: number }) => Promise<PageOf<Row> | null>;
  columns: ColDef<Row>[];
  onOpen?: (row: Row) => void;
}

const modules = [
  InfiniteRowModelModule,
  CellStyleModule,
  TooltipModule,
  ScrollApiModule,
  RowApiModule,
];
const light = themeQuartz.withParams({ fontFamily: 'inherit', fontSize: 13, spacing: 5 });
const dark = light.withPart(colorSchemeDark);

/**
 * A table of any length: pages are fetched for what is in view. Rows are 32 px high, because above some
 * 700,000 rows only a multiple of 4 is drawn in its place.
 */
export function PageGrid<Row>({ label, readPage, columns, onOpen }: PageGridProps<Row>) {
  const nonce = use(NonceContext);
  const isDark = useComputedColorScheme('light') === 'dark';
  const datasource = useMemo(() => toDatasource(readPage), [readPage]);
  return (
    <section className="page-grid" aria-label={label}>
      <AgGridReact<Row>
        modules={modules}
        styleNonce={nonce}
        theme={isDark ? dark : light}
        rowModelType="infinite"
        datasource={datasource}
        columnDefs={columns}
        rowHeight={32}
        cacheBlockSize={100}
        maxBlocksInCache={20}
        blockLoadDebounceMillis={40}
        tooltipShowDelay={300}
        ensureDomOrder
        suppressCellFocus={false}
        onRowClicked={({ data }) => data && onOpen?.(data)}
        onCellKeyDown={({ data, event }) => {
          if (data && event instanceof KeyboardEvent && event.key === 'Enter') onOpen?.(data);
        }}
      />
    </section>
  );
}

function toDatasource<Row>(readPage: PageGridProps<Row>['readPage']): IDatasource {
  return {
    getRows: ({ startRow, endRow, successCallback, failCallback }) => {
      void readPage({ from: startRow, limit: endRow - startRow }).then((page) => {
        if (page) successCallback([...page.rows], page.total);
        else failCallback();
      });
    },
  };
}
