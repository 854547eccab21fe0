import type { FindCaller } from '../usecases/candidateAccess.ts';
import type { ShowSubmission } from '../usecases/showSubmission.ts';
import type { SubmitSolution } from '../usecases/submitSolution.ts';
import { idParams, noParams, runBody, submissionBody } from './requestSchemas.ts';
import { jsonRoute, type Route, type RouteDocument } from './route.ts';

export interface SubmissionRoutesDeps {
  readonly findCaller: FindCaller;
  readonly submitSolution: SubmitSolution;
  readonly showSubmission: ShowSubmission;
}

const ACCEPTED = {
  status: 202,
  description: 'Stored and queued; `Location` is where to read it. News of it comes by /api/events.',
  schema: 'Submission',
} as const satisfies RouteDocument['answer'];

const SHOWN = {
  status: 200,
  description: 'As far as it is.',
  schema: 'Submission',
} as const satisfies RouteDocument['answer'];

export function submissionRoutes(deps: SubmissionRoutesDeps): readonly Route[] {
  return [
    jsonRoute(deps, {
      method: 'post',
      path: '/api/runs',
      identity: 'keep',
      document: {
        summary: 'Runs a source on the samples and on custom testcases.',
        params: noParams,
        body: runBody,
        answer: ACCEPTED,
        errors: ['not_found', 'invalid_input', 'queue_full'],
      },
      handle: async ({ body, caller }) => {
        const run = await deps.submitSolution({ ...body, kind: 'run', caller });
        return { body: run, location: `/api/runs/${run.id}` };
      },
    }),
    jsonRoute(deps, {
      method: 'post',
      path: '/api/submissions',
      identity: 'keep',
      document: {
        summary: 'Submits a source to be judged on samples and hidden tests.',
        params: noParams,
        body: submissionBody,
        answer: ACCEPTED,
        errors: ['not_found', 'invalid_input', 'queue_full'],
      },
      handle: async ({ body, caller }) => {
        const submission = await deps.submitSolution({ ...body, customCases: [], kind: 'submit', caller });
        return { body: submission, location: `/api/submissions/${submission.id}` };
      },
    }),
    jsonRoute(deps, {
      method: 'get',
      path: '/api/runs/:id',
      identity: 'read',
      document: {
        summary: 'Shows one of your runs.',
        params: idParams,
        answer: SHOWN,
        errors: ['bad_request', 'not_found'],
      },
      handle: async ({ params, caller }) => ({
        body: await deps.showSubmission(caller.candidate, 'run', params.id),
      }),
    }),
    jsonRoute(deps, {
      method: 'get',
      path: '/api/submissions/:id',
      identity: 'read',
      document: {
        summary: 'Shows one of your submits.',
        params: idParams,
        answer: SHOWN,
        errors: ['bad_request', 'not_found'],
      },
      handle: async ({ params, caller }) => ({
        body: await deps.showSubmission(caller.candidate, 'submit', params.id),
      }),
    }),
  ];
}
