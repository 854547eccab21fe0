import type { FindCaller } from '../usecases/candidateAccess.ts';
import type { FindDraft } from '../usecases/findDraft.ts';
import type { SaveDraft } from '../usecases/saveDraft.ts';
import { draftBody, draftParams } from './requestSchemas.ts';
import { jsonRoute, type Route } from './route.ts';

export interface DraftRoutesDeps {
  readonly findCaller: FindCaller;
  readonly findDraft: FindDraft;
  readonly saveDraft: SaveDraft;
}

export function draftRoutes(deps: DraftRoutesDeps): readonly Route[] {
  return [
    jsonRoute(deps, {
      method: 'get',
      path: '/api/drafts/:problem/:language',
      identity: 'read',
      document: {
        summary: 'Finds what you were writing.',
        params: draftParams,
        answer: {
          status: 200,
          description:
            'The text as it was saved last. Revision 0 with an empty source, saved at 0: nothing was saved yet.',
          schema: 'Draft',
        },
        errors: ['bad_request', 'not_found'],
      },
      handle: async ({ params, caller }) => ({
        body: await deps.findDraft(caller.candidate, params.problem, params.language),
      }),
    }),
    jsonRoute(deps, {
      method: 'put',
      path: '/api/drafts/:problem/:language',
      identity: 'keep',
      document: {
        summary: 'Saves what you are writing, if nobody saved another text since `baseRevision`.',
        params: draftParams,
        body: draftBody,
        answer: { status: 200, description: 'The text as it stands now.', schema: 'Draft' },
        errors: ['not_found', 'draft_conflict', 'invalid_input'],
      },
      handle: async ({ params, body, caller }) => ({
        body: await deps.saveDraft({ ...params, ...body, caller }),
      }),
    }),
  ];
}
