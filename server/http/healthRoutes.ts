import type { CheckHealth } from '../usecases/checkHealth.ts';
import type { FindCaller } from '../usecases/candidateAccess.ts';
import { noParams } from './requestSchemas.ts';
import { jsonRoute, type Route } from './route.ts';

export interface HealthRoutesDeps {
  readonly findCaller: FindCaller;
  readonly checkHealth: CheckHealth;
}

export function healthRoutes(deps: HealthRoutesDeps): readonly Route[] {
  return [
    jsonRoute(deps, {
      method: 'get',
      path: '/api/health',
      identity: 'none',
      document: {
        summary: 'Says whether the server works; 503 when it does not, or is shutting down.',
        params: noParams,
        answer: { status: 200, description: 'It works.', schema: 'Health' },
        errors: [],
      },
      handle: async () => ({ body: await deps.checkHealth() }),
    }),
  ];
}
