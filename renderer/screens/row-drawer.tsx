import { Drawer, Loader } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { RowVerdict } from '../../shared/checking/check-report.ts';
import { RowDetails } from '../parts/row-details.tsx';
import { selectActions, useWizard } from '../state/use-wizard.ts';
import { appText } from '../text/app-text.ts';
import { rowText } from '../text/check-text.ts';

interface RowDrawerProps {
  /** null while it is closed. */
  rowNumber: number | null;
  onClose: () => void;
}

/** One row: its issues and the exact JSON that would leave. */
export function RowDrawer({ rowNumber, onClose }: RowDrawerProps) {
  const { readVerdict } = useWizard(selectActions);
  const [verdict, setVerdict] = useState<RowVerdict | null>(null);

  useEffect(() => {
    setVerdict(null);
    if (rowNumber === null) return;
    let isWanted = true;
    void readVerdict(rowNumber).then((answer) => {
      if (!isWanted) return;
      if (answer) setVerdict(answer);
      else onClose();
    });
    return () => {
      isWanted = false;
    };
    // oxlint-disable-next-line react/exhaustive-deps -- Closing is a way out, not a reason to ask again.
  }, [rowNumber, readVerdict]);

  return (
    <Drawer
      opened={rowNumber !== null}
      onClose={onClose}
      position="right"
      size="md"
      title={rowNumber === null ? '' : rowText.title(rowNumber)}
      closeButtonProps={{ 'aria-label': appText.close }}
    >
      {verdict ? <RowDetails verdict={verdict} /> : <Loader />}
    </Drawer>
  );
}
