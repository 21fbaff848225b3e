import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { WizardState } from './wizard-state.ts';
import type { WizardStore } from './wizard-store.ts';

export const WizardContext = createContext<WizardStore | null>(null);

/** The only hook that knows the store; `selector` returns a stored reference or a primitive. */
export function useWizard<T>(selector: (state: WizardState) => T): T {
  const store = useContext(WizardContext);
  if (!store) throw new Error('useWizard needs a WizardContext around it');
  return useStore(store, selector);
}

export const selectActions = (state: WizardState) => state.actions;
export const selectTask = (state: WizardState) => state.task;
