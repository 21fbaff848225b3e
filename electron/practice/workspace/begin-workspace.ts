import type { Beginning } from '../fixtures/beginning.ts';
import { practiceFixtures } from '../fixtures/practice-fixtures.ts';
import { addMadeUpLeads } from './add-made-up-leads.ts';
import { createWorkspaceState } from './create-workspace-state.ts';
import type { WorkspaceState } from './workspace-state.ts';

/** The workspace before the first request, the same for the same beginning down to every ID. */
export function beginWorkspace({ fixture, leads }: Beginning): WorkspaceState {
  const state = createWorkspaceState(practiceFixtures[fixture]);
  addMadeUpLeads(state, leads);
  return state;
}
