import { Drawer, Loader } from '@mantine/core';
import { useCallback, useEffect, useRef } from 'react';
import { LeadDetails } from '../parts/lead-details.tsx';
import { RequestDetails } from '../parts/request-details.tsx';
import { useReading } from '../parts/use-reading.ts';
import { selectActions, useWizard } from '../state/use-wizard.ts';
import { appText } from '../text/app-text.ts';
import { logText } from '../text/practice-log-text.ts';
import { leadText } from '../text/practice-text.ts';

/** The one thing of a list that is looked at in full. */
export type LookedAt = { kind: 'lead'; leadId: string } | { kind: 'request'; n: number };

interface PracticeDrawerProps {
  isOpen: boolean;
  /** Until it has closed, so that it does not go blank on its way; null then. */
  lookedAt: LookedAt | null;
  revision: number;
  onOpenLead: (leadId: string) => void;
  onClose: () => void;
  onClosed: () => void;
}

/** A lead or a request in full; it follows what happens to it and closes only when that is gone. */
export function PracticeDrawer(props: PracticeDrawerProps) {
  const { isOpen, lookedAt, revision, onOpenLead, onClose, onClosed } = props;
  const answer = useReading(useRead(lookedAt), revision);
  const closeButton = useRef<HTMLButtonElement>(null);
  // The button that leads to the lead goes with its request, and the focus would go with it.
  const openLead = (leadId: string) => {
    closeButton.current?.focus();
    onOpenLead(leadId);
  };
  const isGone = lookedAt !== null && answer === null;
  useEffect(() => {
    if (!isGone) return;
    onClose();
    onClosed();
    // oxlint-disable-next-line react/exhaustive-deps -- Closing is a way out, not a reason to look again.
  }, [isGone]);
  return (
    <Drawer
      opened={isOpen}
      onClose={onClose}
      onExitTransitionEnd={onClosed}
      position="right"
      size={lookedAt?.kind === 'request' ? 800 : 640}
      title={answer ? answer.title : ''}
      closeButtonProps={{ 'aria-label': appText.close, ref: closeButton }}
    >
      {!answer && <Loader />}
      {answer?.kind === 'lead' && <LeadDetails lead={answer.lead} />}
      {answer?.kind === 'request' && (
        <RequestDetails request={answer.request} onOpenLead={openLead} />
      )}
    </Drawer>
  );
}

function useRead(lookedAt: LookedAt | null) {
  const { readLead, readRequest } = useWizard(selectActions);
  return useCallback(async () => {
    if (lookedAt === null) return null;
    if (lookedAt.kind === 'lead') {
      const lead = await readLead(lookedAt.leadId);
      return lead && { kind: 'lead' as const, title: leadText.title(lead.identifier), lead };
    }
    const request = await readRequest(lookedAt.n);
    return request && { kind: 'request' as const, title: logText.title(request.n), request };
  }, [lookedAt, readLead, readRequest]);
}
