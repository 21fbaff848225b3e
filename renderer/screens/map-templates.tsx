import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { AppliedLine } from '../parts/applied-line.tsx';
import { TemplateOffer } from '../parts/template-offer.tsx';
import type { MapStep } from '../state/step.ts';
import { selectActions, selectTask, useWizard } from '../state/use-wizard.ts';
import { templateText } from '../text/template-text.ts';
import { TemplatesDrawer } from './templates-drawer.tsx';

/** A template is offered when this much of the columns is the same. */
const leastSimilarity = 0.6;

/** The template that fits, or what the one in use could not do. */
export function MapTemplates({ step }: { step: MapStep }) {
  const { readTemplates, applyTemplate, undoTemplate } = useWizard(selectActions);
  const task = useWizard(selectTask);
  useEffect(() => void readTemplates(), [readTemplates]);
  const { applied, replaced, templates } = step;
  if (applied) return <AppliedLine match={applied.match} onBack={replaced ? undoTemplate : null} />;
  const best = templates?.[0];
  if (!best || best.similarity < leastSimilarity) return null;
  return (
    <TemplateOffer
      match={best}
      columnCount={step.preview.header.length}
      isBusy={task === 'template'}
      onUse={() => void applyTemplate(best.name)}
    />
  );
}

/** Opens all templates of the workspace. */
export function TemplatesButton({ step }: { step: MapStep }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button size="compact-sm" variant="default" onClick={() => setOpen(true)}>
        {templateText.open}
      </Button>
      <TemplatesDrawer step={step} isOpen={isOpen} onClose={() => setOpen(false)} />
    </>
  );
}
