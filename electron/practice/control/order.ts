import type { Result } from '../../../shared/result.ts';
import type { LiveWorkspace } from '../live-workspace.ts';

/** One order of the control routes. */
export interface Order {
  /** For people, in one sentence. */
  does: string;
  /** The members of its JSON. */
  takes: string[];
  /** What is answered once it is carried out, or why it cannot be, in one sentence. */
  give(workspace: LiveWorkspace, sent: unknown): Promise<Result<unknown, string>>;
}
