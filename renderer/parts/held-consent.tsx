import { Checkbox } from '@mantine/core';
import { checkText } from '../text/check-text.ts';

interface HeldConsentProps {
  ready: number;
  held: number;
  isAccepted: boolean;
  onChange: (isAccepted: boolean) => void;
}

/** Held rows are left behind only if the user says so. */
export function HeldConsent({ ready, held, isAccepted, onChange }: HeldConsentProps) {
  return (
    <Checkbox
      size="sm"
      maw={330}
      label={checkText.acceptHeld(ready, held)}
      checked={isAccepted}
      onChange={({ currentTarget }) => onChange(currentTarget.checked)}
    />
  );
}
