import type { AskClarification } from '../usecases/askClarification.ts';
import type { FindCaller } from '../usecases/candidateAccess.ts';
import type { ReleasePart } from '../usecases/releasePart.ts';
import type { ShowDebrief } from '../usecases/showDebrief.ts';
import { clarificationParams, partParams, slugParams } from './requestSchemas.ts';
import { jsonRoute, type Route } from './route.ts';

export interface PartRoutesDeps {
  readonly findCaller: FindCaller;
  readonly releasePart: ReleasePart;
  readonly askClarification: AskClarification;
  readonly showDebrief: ShowDebrief;
}

/** What a candidate opens of a problem: parts, questions, and the author's notes at the end. */
export function partRoutes(deps: PartRoutesDeps): readonly Route[] {
  return [
    jsonRoute(deps, {
      method: 'post',
      path: '/api/problems/:slug/parts/:part/release',
      identity: 'keep',
      document: {
        summary: 'Shows the next part anyway; after the last part, the debrief.',
        params: partParams,
        answer: { status: 200, description: 'The problem with that part.', schema: 'Problem' },
        errors: ['bad_request', 'forbidden_origin', 'not_found', 'part_not_next'],
      },
      handle: async ({ params, caller }) => ({
        body: await deps.releasePart(caller, params.slug, params.part),
      }),
    }),
    jsonRoute(deps, {
      method: 'post',
      path: '/api/problems/:slug/parts/:part/clarifications/:tag',
      identity: 'keep',
      document: {
        summary: 'Opens one of the questions worth asking.',
        params: clarificationParams,
        answer: { status: 200, description: 'The question with its answer.', schema: 'Clarification' },
        errors: ['bad_request', 'forbidden_origin', 'not_found'],
      },
      handle: async ({ params, caller }) => ({
        body: await deps.askClarification(caller, params.slug, params.part, params.tag),
      }),
    }),
    jsonRoute(deps, {
      method: 'get',
      path: '/api/problems/:slug/debrief',
      identity: 'read',
      document: {
        summary: 'Shows the author’s notes, once every part is accepted or was passed over.',
        params: slugParams,
        answer: { status: 200, description: 'The debrief.', schema: 'Debrief' },
        errors: ['bad_request', 'not_found'],
      },
      handle: async ({ params, caller }) => ({
        body: await deps.showDebrief(caller.candidate, params.slug),
      }),
    }),
  ];
}
