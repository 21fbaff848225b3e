import { Alert, Group, TextInput } from '@mantine/core';
import { profileText } from '../text/workspace-text.ts';

interface ProfileNameFieldsProps {
  name: string;
  enterpriseId: string;
  isNameFixed: boolean;
  isDoubtful: boolean;
  problems: { name?: string; enterpriseId?: string };
  onChange: (part: { name?: string; enterpriseId?: string }) => void;
}

/** Name and enterprise ID, with a warning when something else was pasted. */
export function ProfileNameFields(props: ProfileNameFieldsProps) {
  const { name, enterpriseId, isNameFixed, isDoubtful, problems, onChange } = props;
  return (
    <>
      <Group grow align="flex-start">
        <TextInput
          label={profileText.name}
          description={isNameFixed ? profileText.nameFixed : profileText.nameHint}
          value={name}
          disabled={isNameFixed}
          error={problems.name}
          maxLength={80}
          data-autofocus
          onChange={({ currentTarget }) => onChange({ name: currentTarget.value })}
        />
        <TextInput
          label={profileText.enterpriseId}
          description={profileText.enterpriseIdHint}
          value={enterpriseId}
          error={problems.enterpriseId}
          maxLength={200}
          onChange={({ currentTarget }) => onChange({ enterpriseId: currentTarget.value })}
        />
      </Group>
      {isDoubtful && (
        <Alert color="yellow" p="xs" role="alert">
          {profileText.enterpriseIdDoubt}
        </Alert>
      )}
    </>
  );
}
