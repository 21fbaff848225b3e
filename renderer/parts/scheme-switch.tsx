import { SegmentedControl, useMantineColorScheme } from '@mantine/core';
import type { MantineColorScheme } from '@mantine/core';
import { appText } from '../text/app-text.ts';

const schemes: { value: MantineColorScheme; label: string }[] = [
  { value: 'auto', label: appText.schemeAuto },
  { value: 'light', label: appText.schemeLight },
  { value: 'dark', label: appText.schemeDark },
];

/** Light, dark, or as the system has it; kept for the next start. */
export function SchemeSwitch() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <SegmentedControl
      size="xs"
      aria-label={appText.scheme}
      data={schemes}
      value={colorScheme}
      onChange={(scheme) => setColorScheme(scheme as MantineColorScheme)}
    />
  );
}
