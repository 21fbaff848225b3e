import { Text, useComputedColorScheme } from '@mantine/core';
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
import { use, useEffect, useMemo, useRef, useState } from 'react';
import type { RefObject } from 'react';
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
  /** A new number reads the rows again; what is in view stays in view, also when new rows come in at the top. */
  revision?: number;
  /** Said in place of rows when there are none. */
  empty?: string;
}

const modules = [
  InfiniteRowModelModule,
  CellStyleModule,
  TooltipModule,
  ScrollApiModule,
  RowApiModule,
];
/** Above some 700,000 rows only a multiple of 4 is drawn in its place. */
const rowHeight = 32;
const light = themeQuartz.withParams({ fontFamily: 'inherit', fontSize: 13, spacing: 5 });
const dark = light.withPart(colorSchemeDark);

/** A table of any length: pages are fetched for what is in view. */
export function PageGrid<Row>(props: PageGridProps<Row>) {
  const { label, readPage, columns, onOpen, revision, empty } = props;
  const nonce = use(NonceContext);
  const isDark = useComputedColorScheme('light') === 'dark';
  const [total, setTotal] = useState<number | null>(null);
  const grid = useRef<AgGridReact<Row>>(null);
  const datasource = useMemo(() => toDatasource(readPage, setTotal), [readPage]);
  useEffect(() => {
    if (revision !== undefined) grid.current?.api?.refreshInfiniteCache();
  }, [revision]);
  const section = useRef<HTMLElement>(null);
  useSamePlace(section, revision === undefined ? null : total);
  return (
    <section ref={section} className="page-grid" aria-label={label}>
      {total === 0 && empty !== undefined && (
        <Text className="page-grid-empty" role="status">
          {empty}
        </Text>
      )}
      <AgGridReact<Row>
        ref={grid}
        modules={modules}
        styleNonce={nonce}
        theme={isDark ? dark : light}
        rowModelType="infinite"
        datasource={datasource}
        columnDefs={columns}
        rowHeight={rowHeight}
        cacheBlockSize={100}
        maxBlocksInCache={20}
        blockLoadDebounceMillis={40}
        tooltipShowDelay={300}
        ensureDomOrder
        suppressCellFocus={false}
        suppressNoRowsOverlay={empty !== undefined}
        onRowClicked={({ data }) => data && onOpen?.(data)}
        onCellKeyDown={({ data, event }) => {
          if (data && event instanceof KeyboardEvent && event.key === 'Enter') onOpen?.(data);
        }}
      />
    </section>
  );
}

/** Rows that come in at the top push the others down; whoever has scrolled to some keeps them in view, to the pixel. */
function useSamePlace(section: RefObject<HTMLElement | null>, total: number | null): void {
  const before = useRef<number | null>(null);
  useEffect(() => {
    const grown = (total ?? 0) - (before.current ?? total ?? 0);
    before.current = total;
    const viewport = section.current?.querySelector('.ag-grid-viewport');
    if (!viewport || grown <= 0 || viewport.scrollTop < rowHeight) return;
    // Not by `ensureIndexVisible`: it knows whole rows only, and scrolls again when the rows have come.
    const place = viewport.scrollTop + grown * rowHeight;
    const goThere = () => viewport.scrollTo({ top: place });
    goThere();
    // The table may be made as high as its new rows a frame later only.
    const frame = requestAnimationFrame(goThere);
    return () => cancelAnimationFrame(frame);
  }, [section, total]);
}

function toDatasource<Row>(
  readPage: PageGridProps<Row>['readPage'],
  onTotal: (total: number) => void,
): IDatasource {
  return {
    getRows: ({ startRow, endRow, successCallback, failCallback }) => {
      void readPage({ from: startRow, limit: endRow - startRow }).then((page) => {
        if (!page) return failCallback();
        successCallback([...page.rows], page.total);
        onTotal(page.total);
      });
    },
  };
}
