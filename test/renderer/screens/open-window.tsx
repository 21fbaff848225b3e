import { notifications } from '@mantine/notifications';
import { cleanup, configure, render } from '@testing-library/react';
import { afterEach } from 'vitest';
import { App } from '../../../renderer/app.tsx';
import type { Step } from '../../../renderer/state/step.ts';
import { createWizardStore } from '../../../renderer/state/wizard-store.ts';
import { ok } from '../../../shared/result.ts';
import { createFakeApi } from '../../fakes/fake-api.ts';
import type { Answers } from '../../fakes/fake-api.ts';
import { sampleWorkspace } from '../../fakes/sample-wizard.ts';

// The table is loaded when first shown, which takes its time on a busy machine.
configure({ asyncUtilTimeout: 10_000, getElementError: (message) => new Error(message ?? '') });

afterEach(() => {
  cleanup();
  notifications.clean();
});

/** The whole window at one step, with an engine that says what the test wants. */
export function openWindow(step: Step, answers: Answers = {}) {
  const api = createFakeApi({
    'workspace.list': () => ok([sampleWorkspace()]),
    'run.list': () => ok([]),
    'template.list': () => ok([]),
    ...answers,
  });
  const store = createWizardStore(api, () => {});
  store.setState({ step });
  render(<App store={store} nonce="" env="test" />);
  return { api, store };
}
