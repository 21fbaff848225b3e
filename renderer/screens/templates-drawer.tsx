import { Button, Drawer, FileButton, Group, Stack, Text } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { ConfirmDialog } from '../parts/confirm-dialog.tsx';
import { SaveTemplate } from '../parts/save-template.tsx';
import { TemplateCard } from '../parts/template-card.tsx';
import { useKeptFocus } from '../parts/use-kept-focus.ts';
import type { MapStep } from '../state/step.ts';
import { selectActions, selectTask, useWizard } from '../state/use-wizard.ts';
import { appText } from '../text/app-text.ts';
import { templateText } from '../text/template-text.ts';
import { workspaceTitle } from '../text/workspace-text.ts';

interface TemplatesDrawerProps {
  step: MapStep;
  isOpen: boolean;
  onClose: () => void;
}

/** Every template of the workspace: to use, to save, to hand on. */
export function TemplatesDrawer({ step, isOpen, onClose }: TemplatesDrawerProps) {
  const { readTemplates } = useWizard(selectActions);
  const [removed, setRemoved] = useState<string | null>(null);
  const content = useRef<HTMLDivElement>(null);
  useKeptFocus(content, content);
  useEffect(() => {
    if (isOpen) void readTemplates();
  }, [isOpen, readTemplates]);
  return (
    <Drawer
      opened={isOpen}
      onClose={onClose}
      // The question hears the same key, and is the one that is meant.
      closeOnEscape={removed === null}
      position="right"
      size="md"
      title={templateText.title(workspaceTitle(step.connected.summary.name))}
      closeButtonProps={{ 'aria-label': appText.close }}
    >
      <Stack gap="md" ref={content} tabIndex={-1} className="quiet-focus">
        <SaveHere step={step} />
        <TemplateList step={step} onRemove={setRemoved} onClose={onClose} />
        <ImportButton />
      </Stack>
      <RemoveDialog name={removed} onClose={() => setRemoved(null)} />
    </Drawer>
  );
}

function SaveHere({ step: { preview, applied, templates } }: { step: MapStep }) {
  const { saveTemplate } = useWizard(selectActions);
  const task = useWizard(selectTask);
  return (
    <SaveTemplate
      proposal={applied?.match.name ?? preview.file.name.replace(/\.[^.]*$/, '')}
      known={(templates ?? []).map(({ name }) => name)}
      isBusy={task === 'template'}
      onSave={(name) => void saveTemplate(name)}
    />
  );
}

interface TemplateListProps {
  step: MapStep;
  onRemove: (name: string) => void;
  onClose: () => void;
}

function TemplateList({ step: { templates }, onRemove, onClose }: TemplateListProps) {
  const { applyTemplate, exportTemplate } = useWizard(selectActions);
  const isBusy = useWizard((state) => state.task !== null);
  return (
    <Stack gap="xs">
      <Text size="sm">{templates?.length === 0 ? templateText.none : templateText.replaces}</Text>
      {templates?.map((match) => (
        <TemplateCard
          key={match.name}
          match={match}
          isBusy={isBusy}
          onUse={() => void applyTemplate(match.name).then(onClose)}
          onExport={() => void exportTemplate(match.name)}
          onRemove={() => onRemove(match.name)}
        />
      ))}
    </Stack>
  );
}

function ImportButton() {
  const { importTemplate } = useWizard(selectActions);
  const isBusy = useWizard((state) => state.task !== null);
  return (
    <Group>
      <FileButton
        accept="application/json,.json"
        onChange={(file) => file && void importTemplate(file)}
      >
        {(props) => (
          <Button {...props} variant="default" size="compact-sm" disabled={isBusy}>
            {templateText.import}
          </Button>
        )}
      </FileButton>
    </Group>
  );
}

function RemoveDialog({ name, onClose }: { name: string | null; onClose: () => void }) {
  const { removeTemplate } = useWizard(selectActions);
  return (
    <ConfirmDialog
      isOpen={name !== null}
      title={templateText.removeTitle(name ?? '')}
      text={templateText.removeText}
      confirm={templateText.remove}
      onConfirm={() => name !== null && void removeTemplate(name)}
      onClose={onClose}
    />
  );
}
