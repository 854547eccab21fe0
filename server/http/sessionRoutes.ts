import type { FindCaller } from '../usecases/candidateAccess.ts';
import type { ShowSession } from '../usecases/showSession.ts';
import { noParams } from './requestSchemas.ts';
import { jsonRoute, type Route } from './route.ts';

export interface SessionRoutesDeps {
  readonly findCaller: FindCaller;
  readonly showSession: ShowSession;
}

export function sessionRoutes(deps: SessionRoutesDeps): readonly Route[] {
  return [
    jsonRoute(deps, {
      method: 'get',
      path: '/api/session',
      identity: 'renew',
      document: {
        summary:
          'Makes sure that this browser has an identity, a cookie to which everything you make belongs.',
        params: noParams,
        answer: { status: 200, description: 'Where the server stands.', schema: 'Session' },
        errors: [],
      },
      handle: async ({ caller }) => ({ body: await deps.showSession(caller) }),
    }),
  ];
}
