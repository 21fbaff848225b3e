import { Center, Loader } from '@mantine/core';
import { lazy, Suspense } from 'react';
import type { PageGridProps } from './page-grid.tsx';

const Grid = lazy(async () => {
  const { PageGrid } = await import('./page-grid.tsx');
  return { default: PageGrid };
});

/** The table is a large part of the program, so it is loaded when the first one is shown. */
export function LazyGrid<Row>(props: PageGridProps<Row>) {
  return (
    <Suspense
      fallback={
        <Center className="page-grid">
          <Loader />
        </Center>
      }
    >
      <Grid {...(props as PageGridProps<unknown>)} />
    </Suspense>
  );
}
