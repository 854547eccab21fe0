import { queryOptions } from '@tanstack/react-query';
import type { Language } from '#contract/language.ts';
import type { SubmissionKind, SubmissionView } from '#contract/submission.ts';
import type { RecentEvents } from '../state/recentEvents.ts';
import type { Api } from './api.ts';
import { ApiError } from './apiError.ts';

/** While a submission waits or runs it is also read now and then: some proxies hold event streams back. */
const REREAD_UNFINISHED_MS = 5000;

/** The problems' folders are being read for the first time since the server's start. */
const REREAD_WHILE_READING_MS = 1000;

/** Every read of the server, so that keys are written in one place. */
export interface Queries {
  readonly session: ReturnType<typeof sessionQuery>;
  readonly problems: ReturnType<typeof problemsQuery>;
  readonly authorView: ReturnType<typeof authorViewQuery>;
  problem(slug: string): ReturnType<typeof problemQuery>;
  debrief(slug: string): ReturnType<typeof debriefQuery>;
  submissions(slug: string): ReturnType<typeof submissionsQuery>;
  submission(kind: SubmissionKind, id: string): ReturnType<typeof submissionQuery>;
  drafts(slug: string, languages: readonly Language[]): ReturnType<typeof draftsQuery>;
}

interface QueryDeps {
  readonly api: Api;
  readonly recentEvents: RecentEvents;
}

export function createQueries(deps: QueryDeps): Queries {
  return {
    session: sessionQuery(deps),
    problems: problemsQuery(deps),
    authorView: authorViewQuery(deps),
    problem: (slug) => problemQuery(deps, slug),
    debrief: (slug) => debriefQuery(deps, slug),
    submissions: (slug) => submissionsQuery(deps, slug),
    submission: (kind, id) => submissionQuery(deps, kind, id),
    drafts: (slug, languages) => draftsQuery(deps, slug, languages),
  };
}

export const QUERY_KEYS = {
  session: ['session'] as const,
  problems: ['problems'] as const,
  authorView: ['authorView'] as const,
  problem: (slug: string) => ['problem', slug] as const,
  debrief: (slug: string) => ['debrief', slug] as const,
  submissions: (slug: string) => ['submissions', slug] as const,
  submission: (id: string) => ['submission', id] as const,
  drafts: (slug: string) => ['drafts', slug] as const,
};

/** Asked once a page: it gives the browser its identity and says where the events stand. */
function sessionQuery({ api }: QueryDeps) {
  return queryOptions({
    queryKey: QUERY_KEYS.session,
    queryFn: ({ signal }) => api.openSession(signal),
    staleTime: 'static',
    gcTime: Infinity,
  });
}

function problemsQuery({ api }: QueryDeps) {
  return queryOptions({
    queryKey: QUERY_KEYS.problems,
    queryFn: ({ signal }) => api.listProblems(signal),
    // An author who comes back from a mended folder looks for its problem.
    staleTime: 0,
    refetchInterval: ({ state }) => (state.data?.isReading ? REREAD_WHILE_READING_MS : false),
  });
}

/** Null where the server has it switched off. */
function authorViewQuery({ api }: QueryDeps) {
  return queryOptions({
    queryKey: QUERY_KEYS.authorView,
    queryFn: async ({ signal }) => {
      try {
        return await api.findAuthorView(signal);
      } catch (error) {
        if (error instanceof ApiError && error.details.code === 'not_found') return null;
        throw error;
      }
    },
    staleTime: 0,
    refetchInterval: ({ state }) => (state.data?.isReading ? REREAD_WHILE_READING_MS : false),
  });
}

function problemQuery({ api }: QueryDeps, slug: string) {
  return queryOptions({
    queryKey: QUERY_KEYS.problem(slug),
    queryFn: ({ signal }) => api.findProblem(slug, signal),
  });
}

function debriefQuery({ api }: QueryDeps, slug: string) {
  return queryOptions({
    queryKey: QUERY_KEYS.debrief(slug),
    queryFn: ({ signal }) => api.findDebrief(slug, signal),
  });
}

function submissionsQuery({ api }: QueryDeps, slug: string) {
  return queryOptions({
    queryKey: QUERY_KEYS.submissions(slug),
    queryFn: ({ signal }) => api.listSubmissions(slug, signal),
  });
}

function submissionQuery({ api, recentEvents }: QueryDeps, kind: SubmissionKind, id: string) {
  return queryOptions({
    queryKey: QUERY_KEYS.submission(id),
    queryFn: async ({ signal }) => recentEvents.catchUp(await api.findSubmission(kind, id, signal)),
    refetchInterval: ({ state }) => (isUnfinished(state.data) && !state.error ? REREAD_UNFINISHED_MS : false),
  });
}

/** Read once when a page opens; from then on the draft sessions follow the server themselves. */
function draftsQuery({ api }: QueryDeps, slug: string, languages: readonly Language[]) {
  return queryOptions({
    queryKey: QUERY_KEYS.drafts(slug),
    queryFn: ({ signal }) =>
      Promise.all(languages.map((language) => api.findDraft({ problem: slug, language }, signal))),
    staleTime: 'static',
    gcTime: 0,
  });
}

/** True while there is news to come. */
export function isUnfinished(view: SubmissionView | undefined): boolean {
  return view?.state === 'queued' || view?.state === 'running';
}
