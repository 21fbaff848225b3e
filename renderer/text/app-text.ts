import type { StepKind } from '../state/step.ts';

export const appName = 'Leadloader';

/** The six steps in their order, as the stepper names them. */
export const stepTexts: readonly { kind: StepKind; label: string }[] = [
  { kind: 'workspace', label: 'Workspace' },
  { kind: 'file', label: 'File' },
  { kind: 'map', label: 'Map' },
  { kind: 'check', label: 'Check' },
  { kind: 'upload', label: 'Upload' },
  { kind: 'result', label: 'Result' },
];

export const appText = {
  steps: 'Steps',
  runs: 'Runs',
  settings: 'Settings',
  scheme: 'Colours of the window',
  schemeAuto: 'System',
  schemeLight: 'Light',
  schemeDark: 'Dark',
  noticeFailed: 'That did not work',
  noticeDone: 'Done',
  closeNotice: 'Close this notice',
  cancel: 'Cancel',
  close: 'Close',
  engineGone:
    'Leadloader does not answer. Everything sent is written down. Start Leadloader again; this window tries again by itself.',
  brokenTitle: 'The window made a mistake',
  broken:
    'Uploads go on without the window, and everything sent is written down. Open the window again to continue.',
  openAgain: 'Open the window again',
  oneFile: 'Leadloader reads one file at a time. Drop or choose a single file.',
};
