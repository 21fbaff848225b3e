import { Button, Group, Modal, Stack } from '@mantine/core';
import { useState } from 'react';
import type { WorkspaceSummary } from '../../shared/ipc/workspace.ts';
import { PlaceFields } from '../parts/place-fields.tsx';
import { ProfileNameFields } from '../parts/profile-name-fields.tsx';
import { TokenInputs } from '../parts/token-inputs.tsx';
import {
  findFormProblems,
  hasBlankInside,
  isDoubtfulEnterpriseId,
  toDraft,
  toForm,
} from '../state/profile-form.ts';
import type { ProfileForm } from '../state/profile-form.ts';
import { selectActions, useWizard } from '../state/use-wizard.ts';
import { appText } from '../text/app-text.ts';
import { profileText } from '../text/workspace-text.ts';

interface ProfileDialogProps {
  /** null adds a new one. */
  profile: WorkspaceSummary | null;
  onClose: () => void;
}

/** Adds or changes a saved workspace. Tokens go in and never come back. */
export function ProfileDialog({ profile, onClose }: ProfileDialogProps) {
  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      yOffset={16}
      title={profile ? profileText.editTitle(profile.name) : profileText.addTitle}
      closeButtonProps={{ 'aria-label': appText.close }}
    >
      <ProfileFields profile={profile} onClose={onClose} />
    </Modal>
  );
}

function ProfileFields({ profile, onClose }: ProfileDialogProps) {
  const isSaving = useWizard((state) => state.task === 'save-workspace');
  const { saveWorkspace } = useWizard(selectActions);
  const [form, setForm] = useState(() => toForm(profile));
  const [wasTried, setTried] = useState(false);
  const change = (part: Partial<ProfileForm>) => setForm((old) => ({ ...old, ...part }));
  const problems = findFormProblems(form);
  const hasBlanks = [...form.async.typed, ...form.sync.typed].some(hasBlankInside);
  const save = async () => {
    setTried(true);
    if (Object.keys(problems).length > 0 || hasBlanks) return;
    if (await saveWorkspace(toDraft(form))) onClose();
  };
  return (
    <Stack gap="xs">
      <ProfileNameFields
        {...form}
        isNameFixed={profile !== null}
        isDoubtful={isDoubtfulEnterpriseId(form.enterpriseId)}
        problems={wasTried ? problems : {}}
        onChange={change}
      />
      <TokenInputs
        api="async"
        {...form.async}
        savedCount={profile?.asyncTokenCount ?? 0}
        onChange={(tokens) => change({ async: tokens })}
      />
      <TokenInputs
        api="sync"
        {...form.sync}
        savedCount={profile?.syncTokenCount ?? 0}
        onChange={(tokens) => change({ sync: tokens })}
      />
      <PlaceFields {...form} onChange={change} />
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {appText.cancel}
        </Button>
        <Button loading={isSaving} onClick={() => void save()}>
          {profileText.save}
        </Button>
      </Group>
    </Stack>
  );
}
