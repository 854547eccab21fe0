import type { Draft } from '#contract/draft.ts';
import type { Language } from '#contract/language.ts';
import type {
  AuthorView,
  ClarificationView,
  DebriefView,
  ProblemList,
  ProblemView,
} from '#contract/problem.ts';
import type { SessionView } from '#contract/session.ts';
import type { CustomCase, SubmissionKind, SubmissionSummary, SubmissionView } from '#contract/submission.ts';
import { sendApiRequest, type ApiRequest } from './apiRequest.ts';

/** What is sent to be run or judged. */
export interface NewWork {
  readonly problem: string;
  readonly part: number;
  readonly language: Language;
  readonly source: string;
}

export interface DraftAddress {
  readonly problem: string;
  readonly language: Language;
}

/** The server's API, one method a route. All throw ApiError and UnreachableError. */
export interface Api {
  /** Makes sure that this browser has an identity; every other call needs one. */
  openSession(signal?: AbortSignal): Promise<SessionView>;
  listProblems(signal?: AbortSignal): Promise<ProblemList>;
  findProblem(slug: string, signal?: AbortSignal): Promise<ProblemView>;
  /** Shows a part whose part before is not accepted; after the last part, the debrief. */
  releasePart(slug: string, part: number): Promise<ProblemView>;
  /** Asks the question: its answer is open from then on. */
  openClarification(slug: string, part: number, tag: string): Promise<ClarificationView>;
  /** Refused with `not_found` before it is due. */
  findDebrief(slug: string, signal?: AbortSignal): Promise<DebriefView>;
  /** Refused with `not_found` where the server has the author's view switched off. */
  findAuthorView(signal?: AbortSignal): Promise<AuthorView>;
  run(work: NewWork, customCases: readonly CustomCase[]): Promise<SubmissionView>;
  submit(work: NewWork): Promise<SubmissionView>;
  findSubmission(kind: SubmissionKind, id: string, signal?: AbortSignal): Promise<SubmissionView>;
  listSubmissions(slug: string, signal?: AbortSignal): Promise<readonly SubmissionSummary[]>;
  /** Revision 0 and no text when nothing was saved yet. */
  findDraft(address: DraftAddress, signal?: AbortSignal): Promise<Draft>;
  /** Refused with `draft_conflict` when somebody saved since `baseRevision`. */
  saveDraft(address: DraftAddress, source: string, baseRevision: number, keepalive: boolean): Promise<Draft>;
}

export function createApi(deps: { readonly fetch: typeof fetch }): Api {
  const send = <Answer>(request: ApiRequest): Promise<Answer> => sendApiRequest<Answer>(deps, request);
  return {
    openSession: (signal) => send({ path: '/api/session', signal }),
    listProblems: (signal) => send({ path: '/api/problems', signal }),
    findProblem: (slug, signal) => send({ path: problemPath(slug), signal }),
    releasePart: (slug, part) => send({ method: 'POST', path: `${partPath(slug, part)}/release` }),
    openClarification: (slug, part, tag) =>
      send({
        method: 'POST',
        path: `${partPath(slug, part)}/clarifications/${encodeURIComponent(tag)}`,
      }),
    findDebrief: (slug, signal) => send({ path: `${problemPath(slug)}/debrief`, signal }),
    findAuthorView: (signal) => send({ path: '/api/authoring/problems', signal }),
    run: (work, customCases) => send({ method: 'POST', path: '/api/runs', body: { ...work, customCases } }),
    submit: (work) => send({ method: 'POST', path: '/api/submissions', body: work }),
    findSubmission: (kind, id, signal) =>
      send({ path: `/api/${kind === 'run' ? 'runs' : 'submissions'}/${encodeURIComponent(id)}`, signal }),
    listSubmissions: async (slug, signal) =>
      (
        await send<{ submissions: readonly SubmissionSummary[] }>({
          path: `${problemPath(slug)}/submissions`,
          signal,
        })
      ).submissions,
    findDraft: (address, signal) => send({ path: draftPath(address), signal }),
    saveDraft: (address, source, baseRevision, keepalive) =>
      send({ method: 'PUT', path: draftPath(address), body: { source, baseRevision }, keepalive }),
  };
}

function problemPath(slug: string): string {
  return `/api/problems/${encodeURIComponent(slug)}`;
}

function partPath(slug: string, part: number): string {
  return `${problemPath(slug)}/parts/${part}`;
}

function draftPath({ problem, language }: DraftAddress): string {
  return `/api/drafts/${encodeURIComponent(problem)}/${language}`;
}
