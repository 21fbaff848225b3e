import { Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useCallback, useState } from 'react';
import type { PracticeLeadRow } from '../../shared/ipc/practice.ts';
import { LeadTable } from '../parts/lead-table.tsx';
import { selectActions, useWizard } from '../state/use-wizard.ts';
import type { Span } from '../state/wizard-state.ts';
import { leadText, practiceText } from '../text/practice-text.ts';

interface PracticeLeadsProps {
  identifier: string;
  revision: number;
  onOpen: (leadId: string) => void;
}

/** All leads, or those that are called so. */
export function PracticeLeads({ identifier, revision, onOpen }: PracticeLeadsProps) {
  const { readLeads } = useWizard(selectActions);
  const [typed, setTyped] = useState('');
  const [find] = useDebouncedValue(typed, 250);
  const [onlyNewest, setOnlyNewest] = useState<number | null>(null);
  const readPage = useCallback(
    async (span: Span) => {
      const page = await readLeads(find, span);
      if (page) setOnlyNewest(page.onlyNewest);
      return page;
    },
    [readLeads, find],
  );
  const open = useCallback(({ leadId }: PracticeLeadRow) => onOpen(leadId), [onOpen]);
  return (
    <div className="table-panel">
      <div className="practice-find">
        <TextInput
          size="xs"
          w={300}
          aria-label={leadText.find}
          placeholder={leadText.findHint}
          maxLength={200}
          value={typed}
          onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        />
        <Text size="xs">
          {onlyNewest === null ? practiceText.openHint : leadText.onlyNewest(onlyNewest)}
        </Text>
      </div>
      <LeadTable identifier={identifier} readPage={readPage} revision={revision} onOpen={open} />
    </div>
  );
}
