import type { FindCaller } from '../usecases/candidateAccess.ts';
import type { ListProblems } from '../usecases/listProblems.ts';
import type { ListSubmissions } from '../usecases/listSubmissions.ts';
import type { ShowProblem } from '../usecases/showProblem.ts';
import { noParams, slugParams } from './requestSchemas.ts';
import { jsonRoute, type Route } from './route.ts';

export interface ProblemRoutesDeps {
  readonly findCaller: FindCaller;
  readonly listProblems: ListProblems;
  readonly showProblem: ShowProblem;
  readonly listSubmissions: ListSubmissions;
}

export function problemRoutes(deps: ProblemRoutesDeps): readonly Route[] {
  return [
    jsonRoute(deps, {
      method: 'get',
      path: '/api/problems',
      identity: 'read',
      document: {
        summary: 'Lists the problems with how far you have come.',
        params: noParams,
        answer: {
          status: 200,
          description: 'In order of slug; while folders are being read, those read so far.',
          schema: 'ProblemList',
        },
        errors: [],
      },
      handle: async ({ caller }) => ({ body: await deps.listProblems(caller.candidate) }),
    }),
    jsonRoute(deps, {
      method: 'get',
      path: '/api/problems/:slug',
      identity: 'read',
      document: {
        summary: 'Shows a problem as far as it was released to you: statements, samples, limits, starters.',
        params: slugParams,
        answer: { status: 200, description: 'What a candidate may see of it now.', schema: 'Problem' },
        errors: ['bad_request', 'not_found'],
      },
      handle: async ({ params, caller }) => ({
        body: await deps.showProblem(caller.candidate, params.slug),
      }),
    }),
    jsonRoute(deps, {
      method: 'get',
      path: '/api/problems/:slug/submissions',
      identity: 'read',
      document: {
        summary: 'Lists your last 100 runs and submits on a problem.',
        params: slugParams,
        answer: { status: 200, description: 'Newest first.', schema: 'SubmissionList' },
        errors: ['bad_request', 'not_found'],
      },
      handle: async ({ params, caller }) => ({
        body: { submissions: await deps.listSubmissions(caller.candidate, params.slug) },
      }),
    }),
  ];
}
