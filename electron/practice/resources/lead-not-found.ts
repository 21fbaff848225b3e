import { refuse } from '../server/answer.ts';

/** What the four endpoints of actions say, which do not repeat the ID (3.3). */
export const leadNotFound = refuse(404, 'LEAD_NOT_FOUND', 'Lead with given ID was not found.');
