import { endpoints } from '../resources/endpoints.ts';
import type { Endpoint } from '../server/endpoint.ts';
import { syncPrefix } from '../server/serve-api.ts';

/** Fixed paths go before those with a parameter, as in the router. */
const patterns = endpoints
  .map((endpoint) => ({ endpoint, pattern: toPattern(endpoint) }))
  .toSorted((one, other) => countParameters(one.endpoint) - countParameters(other.endpoint));

/** Which endpoint of telecrm-api.md 1.1 a request met; null for what telecrm does not have. */
export function nameEndpoint(method: string, path: string): string | null {
  const met = patterns.find(
    ({ endpoint, pattern }) => endpoint.method === method && pattern.test(path),
  );
  return met?.endpoint.name ?? null;
}

function toPattern({ api, path }: Endpoint): RegExp {
  const prefix = api === 'sync' ? syncPrefix : '';
  return new RegExp(`^${prefix}/enterprise/[^/]+${path.replaceAll(/:[^/]+/g, '[^/]+')}$`);
}

function countParameters({ path }: Endpoint): number {
  return path.split(':').length;
}
