import { Button, Drawer, Group, Loader, Stack, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { Settings } from '../../shared/ipc/workspace.ts';
import { ConfirmDialog } from '../parts/confirm-dialog.tsx';
import { SettingsFields } from '../parts/settings-fields.tsx';
import {
  findSettingProblems,
  hasSettingChanges,
  toSettings,
  toSettingsForm,
} from '../state/settings-form.ts';
import type { SettingsForm } from '../state/settings-form.ts';
import { telecrmLimits } from '../../shared/ipc/telecrm-limits.ts';
import { selectActions, selectTask, useWizard } from '../state/use-wizard.ts';
import { appText } from '../text/app-text.ts';
import { settingsText } from '../text/settings-text.ts';

interface SettingsDrawerProps {
  isOpen: boolean;
  onClose: () => void;
}

type Editing =
  | { kind: 'reading' }
  | { kind: 'unreadable' }
  | { kind: 'form'; saved: Settings; form: SettingsForm };

const reading: Editing = { kind: 'reading' };

/** telecrm's limits, for the day they change (P9). Nothing is saved but by its button. */
export function SettingsDrawer({ isOpen, onClose }: SettingsDrawerProps) {
  const [editing, setEditing] = useSettings(isOpen);
  const [isAsking, setAsking] = useState(false);
  const isChanged = editing.kind === 'form' && hasSettingChanges(editing.form, editing.saved);
  const close = () => {
    if (!isChanged) onClose();
    // The dialog hears the same Escape and would take it as its answer, so it opens after the key.
    else setTimeout(() => setAsking(true));
  };
  return (
    <Drawer
      opened={isOpen}
      onClose={close}
      onExitTransitionEnd={() => setEditing(reading)}
      // Both would hear the key; the question is the one that is meant.
      closeOnEscape={!isAsking}
      position="right"
      size="lg"
      title={appText.settings}
      closeButtonProps={{ 'aria-label': appText.close }}
    >
      {editing.kind === 'reading' && <Loader />}
      {editing.kind === 'unreadable' && <Text>{settingsText.unreadable}</Text>}
      {editing.kind === 'form' && (
        <SettingsEditor
          form={editing.form}
          isChanged={isChanged}
          onChange={(form) => setEditing({ ...editing, form })}
          onCancel={close}
          onSaved={onClose}
        />
      )}
      <ConfirmDialog
        isOpen={isAsking}
        title={settingsText.leaveTitle}
        text={settingsText.leaveText}
        confirm={settingsText.leave}
        onConfirm={onClose}
        onClose={() => setAsking(false)}
      />
    </Drawer>
  );
}

/** The settings as they are when the drawer opens, and then as they stand in its form. */
function useSettings(isOpen: boolean) {
  const { readSettings } = useWizard(selectActions);
  const [editing, setEditing] = useState<Editing>(reading);
  useEffect(() => {
    if (!isOpen) return;
    let isWanted = true;
    void readSettings().then((saved) => {
      if (!isWanted) return;
      setEditing(
        saved ? { kind: 'form', saved, form: toSettingsForm(saved) } : { kind: 'unreadable' },
      );
    });
    return () => {
      isWanted = false;
    };
  }, [isOpen, readSettings]);
  return [editing, setEditing] as const;
}

interface SettingsEditorProps {
  form: SettingsForm;
  isChanged: boolean;
  onChange: (form: SettingsForm) => void;
  onCancel: () => void;
  onSaved: () => void;
}

function SettingsEditor({ form, isChanged, onChange, onCancel, onSaved }: SettingsEditorProps) {
  const { saveSettings } = useWizard(selectActions);
  const task = useWizard(selectTask);
  const problems = findSettingProblems(form);
  const canSave = isChanged && Object.keys(problems).length === 0;
  const save = async () => {
    if (await saveSettings(toSettings(form))) onSaved();
  };
  return (
    <Stack gap="sm">
      <Text size="sm">{settingsText.intro}</Text>
      <SettingsFields
        form={form}
        problems={problems}
        onChange={(part) => onChange({ ...form, ...part })}
      />
      <Text size="sm">{settingsText.takesEffect}</Text>
      <Text size="xs" c="dimmed">
        {settingsText.environment}
      </Text>
      <Group justify="space-between" gap="xs">
        <Button
          variant="subtle"
          px={0}
          size="compact-sm"
          onClick={() => onChange(toSettingsForm(telecrmLimits))}
        >
          {settingsText.reset}
        </Button>
        <Group gap="xs">
          <Button variant="default" onClick={onCancel}>
            {appText.cancel}
          </Button>
          <Button
            disabled={!canSave || (task !== null && task !== 'save-settings')}
            loading={task === 'save-settings'}
            onClick={() => void save()}
          >
            {settingsText.save}
          </Button>
        </Group>
      </Group>
    </Stack>
  );
}
