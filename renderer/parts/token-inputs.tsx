import { Checkbox, Fieldset, Group, PasswordInput } from '@mantine/core';
import { profileText } from '../text/workspace-text.ts';

interface Tokens {
  typed: readonly string[];
  isRemoving: boolean;
}

interface TokenInputsProps extends Tokens {
  api: 'async' | 'sync';
  savedCount: number;
  onChange: (tokens: Tokens) => void;
}

/** Three boxes for the tokens of one API; empty ones keep what is saved. */
export function TokenInputs({ api, typed, isRemoving, savedCount, onChange }: TokenInputsProps) {
  return (
    <Fieldset legend={`${profileText.tokenTitle[api]}: ${profileText.tokenHint[api]}`} p="xs">
      <Group grow align="flex-start">
        {typed.map((token, index) => (
          <PasswordInput
            // Boxes never change places.
            // oxlint-disable-next-line react/no-array-index-key
            key={index}
            aria-label={`${profileText.token[api]} ${index + 1}`}
            placeholder={savedCount > 0 ? profileText.tokensSaved(savedCount) : ''}
            value={token}
            disabled={isRemoving}
            autoComplete="off"
            maxLength={4000}
            error={/\s/.test(token.trim()) ? profileText.tokenBlank : null}
            onChange={({ currentTarget }) =>
              onChange({ typed: typed.with(index, currentTarget.value), isRemoving })
            }
          />
        ))}
      </Group>
      {savedCount > 0 && (
        <Checkbox
          mt="xs"
          size="xs"
          label={profileText.tokensRemove[api]}
          checked={isRemoving}
          onChange={({ currentTarget }) => onChange({ typed, isRemoving: currentTarget.checked })}
        />
      )}
    </Fieldset>
  );
}
