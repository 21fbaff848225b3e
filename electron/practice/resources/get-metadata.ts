import type { Endpoint } from '../server/endpoint.ts';

/** S13. Country code, currency, zone and date formats are not told. */
export const getMetadata: Endpoint = {
  name: 'S13',
  api: 'sync',
  method: 'GET',
  path: '/metadata',
  foreignEnterprise: 'not-found',
  effect: 'reads',
  answer({ enterprise, identifier }) {
    const { name, id, creationTimeStamp, teamSize, industry, website, integrations } = enterprise;
    return {
      status: 200,
      body: {
        name,
        id,
        creationTimeStamp,
        teamSize,
        industry,
        website,
        leadIdentifierFieldId: identifier.id,
        integrations,
      },
    };
  },
};
