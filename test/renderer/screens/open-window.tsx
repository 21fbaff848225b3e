import { cleanup, render } from '@testing-library/react';
import { afterEach, vi } from 'vitest';
import { App } from '../../../renderer/app.tsx';
import type { Step } from '../../../renderer/state/step.ts';
import { createWizardStore } from '../../../renderer/state/wizard-store.ts';
import { ok } from '../../../shared/result.ts';
import { createFakeApi } from '../../fakes/fake-api.ts';
import type { Answers } from '../../fakes/fake-api.ts';
import { sampleWorkspace } from '../../fakes/sample-wizard.ts';

afterEach(cleanup);

/** The whole window at one step, with an engine that says what the test wants. */
export function openWindow(step: Step, answers: Answers = {}) {
  const api = createFakeApi({
    'workspace.list': () => ok([sampleWorkspace()]),
    'run.list': () => ok([]),
    ...answers,
  });
  const store = createWizardStore(api, vi.fn());
  store.setState({ step });
  render(<App store={store} nonce="" env="test" />);
  return { api, store };
}
