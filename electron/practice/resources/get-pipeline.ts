import type { Endpoint } from '../server/endpoint.ts';

/** S18. Labels are what they are, blanks at their end included (P15). */
export const getPipeline: Endpoint = {
  name: 'S18',
  api: 'sync',
  method: 'GET',
  path: '/lead-stage-pipeline',
  foreignEnterprise: 'not-found',
  effect: 'reads',
  answer: ({ pipeline }) => ({ status: 200, body: { ...pipeline } }),
};
