import type { FindCaller } from '../usecases/candidateAccess.ts';
import type { ShowAuthorView } from '../usecases/showAuthorView.ts';
import { noParams } from './requestSchemas.ts';
import { jsonRoute, type Route } from './route.ts';

export interface AuthoringRoutesDeps {
  readonly findCaller: FindCaller;
  readonly showAuthorView: ShowAuthorView;
}

/** For authors; not served where the author's view is off. */
export function authoringRoutes(deps: AuthoringRoutesDeps): readonly Route[] {
  return [
    jsonRoute(deps, {
      method: 'get',
      path: '/api/authoring/problems',
      identity: 'none',
      document: {
        summary: 'Lists the folders of problems with all that is wrong with them. It may quote hidden tests.',
        params: noParams,
        answer: { status: 200, description: 'As the folders are now.', schema: 'AuthorView' },
        errors: [],
      },
      handle: () => ({ body: deps.showAuthorView() }),
    }),
  ];
}
