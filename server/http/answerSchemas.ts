import { z } from 'zod';
import type { Draft } from '#contract/draft.ts';
import type { Callable, Entry } from '#contract/entry.ts';
import { LANGUAGES } from '#contract/language.ts';
import type { LiveEvent } from '#contract/liveEvent.ts';
import {
  DIFFICULTIES,
  PROGRESS,
  CLARIFICATION_OPENINGS,
  type AuthorView,
  type ClarificationView,
  type DebriefView,
  type PartView,
  type ProblemList,
  type ProblemSummary,
  type ProblemView,
} from '#contract/problem.ts';
import { REQUEST_ERROR_CODES, type ProblemDetails } from '#contract/problemDetails.ts';
import type { SessionView } from '#contract/session.ts';
import {
  SUBMISSION_KINDS,
  type HiddenResult,
  type JudgementView,
  type OpenResult,
  type SubmissionSummary,
  type SubmissionView,
} from '#contract/submission.ts';
import { SUBMISSION_STATES, VERDICTS } from '#contract/verdict.ts';

/*
 * The answers' shapes, for the API's description. The contract's types say the same; `satisfies` holds the two
 * together, and a test checks real answers against these, unknown members refused.
 */

const count = z.int().nonnegative();
const time = z.int().describe('Epoch milliseconds of the server’s clock');
const language = z.enum(LANGUAGES);
const verdict = z.enum(VERDICTS);

const parameter = z.strictObject({ name: z.string(), type: z.string() });
const callable = z.strictObject({
  params: z.array(parameter),
  returns: z.string(),
  isAsync: z.boolean(),
}) satisfies z.ZodType<Callable>;
const entry = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('function'),
    name: z.string(),
    ...callable.shape,
    resultArgument: count.nullable(),
  }),
  z.strictObject({
    kind: z.literal('class'),
    name: z.string(),
    constructorParams: z.array(parameter),
    methods: z.record(z.string(), callable),
  }),
  z.strictObject({ kind: z.literal('program') }),
]) satisfies z.ZodType<Entry>;

const problemHead = {
  slug: z.string(),
  title: z.string(),
  difficulty: z.enum(DIFFICULTIES),
  minutes: z.number(),
  topics: z.array(z.string()),
  partCount: count,
};
const problemSummary = z.strictObject({
  ...problemHead,
  progress: z.enum(PROGRESS),
}) satisfies z.ZodType<ProblemSummary>;
const clarification = z.strictObject({
  tag: z.string(),
  question: z.string(),
  answer: z.string().nullable(),
  opened: z.enum(CLARIFICATION_OPENINGS).nullable(),
}) satisfies z.ZodType<ClarificationView>;
const part = z.strictObject({
  number: count,
  statementHtml: z.string(),
  entry,
  limits: z.strictObject({ cpuMs: z.number(), heapMiB: z.number(), outputKiB: z.number() }),
  starters: z.strictObject({
    javascript: z.string().exactOptional(),
    typescript: z.string().exactOptional(),
  }),
  samples: z.array(
    z.strictObject({ number: count, name: z.string(), input: z.string(), expected: z.string() }),
  ),
  hiddenTestCount: count,
  isHarnessDriven: z.boolean(),
  regression: z.array(count),
  changes: z.array(z.string()),
  clarifications: z.array(clarification),
}) satisfies z.ZodType<PartView>;
const problem = z.strictObject({
  ...problemHead,
  contentHash: z.string(),
  languages: z.array(language),
  parts: z.array(part),
  isDebriefDue: z.boolean(),
  machineFactor: z.number(),
}) satisfies z.ZodType<ProblemView>;

const authorView = z.strictObject({
  isReading: z.boolean(),
  sound: z.array(z.string()),
  broken: z.array(
    z.strictObject({
      slug: z.string(),
      findings: z.array(z.strictObject({ file: z.string(), line: count, message: z.string() })),
    }),
  ),
}) satisfies z.ZodType<AuthorView>;

const place = z.strictObject({ line: count, column: count }).nullable();
const openResult = z.strictObject({
  set: z.enum(['sample', 'custom']),
  number: count,
  part: count,
  name: z.string(),
  verdict: verdict.nullable(),
  input: z.string(),
  expected: z.string().nullable(),
  reference: z.string().nullable(),
  actual: z.string().nullable(),
  console: z.string(),
  message: z.string().nullable(),
  place,
  cpuMs: z.number().nullable(),
  peakMiB: z.number().nullable(),
}) satisfies z.ZodType<OpenResult>;
const hiddenResult = z.strictObject({
  set: z.literal('hidden'),
  number: count,
  part: count,
  verdict: verdict.nullable(),
  tags: z.array(z.string()),
  cpuAtMostMs: z.number().nullable(),
  line: count.nullable(),
}) satisfies z.ZodType<HiddenResult>;
const results = z.array(z.discriminatedUnion('set', [openResult, hiddenResult]));
const judgement = z.strictObject({
  verdict,
  message: z.string().nullable(),
  place,
  results,
  passed: count,
  total: count,
  judgedAt: time,
  contentHash: z.string().nullable(),
  toldLate: z.array(
    z.strictObject({ part: count, tag: z.string(), question: z.string(), answer: z.string() }),
  ),
}) satisfies z.ZodType<JudgementView>;
const progress = z.strictObject({ finished: count, total: count });

const submissionHead = {
  id: z.string(),
  kind: z.enum(SUBMISSION_KINDS),
  part: count,
  language,
  createdAt: time,
  state: z.enum(SUBMISSION_STATES),
};
const submission = z.strictObject({
  ...submissionHead,
  problem: z.string(),
  source: z.string(),
  contentHash: z.string(),
  queuePosition: count.nullable(),
  results,
  progress,
  judgement: judgement.nullable(),
  asOfEvent: count,
}) satisfies z.ZodType<SubmissionView>;
const submissionSummary = z.strictObject({
  ...submissionHead,
  verdict: verdict.nullable(),
  passed: count.nullable(),
  total: count.nullable(),
}) satisfies z.ZodType<SubmissionSummary>;

const draft = z.strictObject({
  problem: z.string(),
  language,
  source: z.string(),
  revision: count,
  savedAt: time,
}) satisfies z.ZodType<Draft>;

const about = { submission: z.string(), problem: z.string(), kind: z.enum(SUBMISSION_KINDS) };
const liveEvent = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('submission_queued'), ...about, createdAt: time }),
  z.strictObject({ type: z.literal('submission_started'), ...about }),
  z.strictObject({ type: z.literal('test_finished'), ...about, result: openResult }),
  z.strictObject({ type: z.literal('hidden_progress'), ...about, progress }),
  z.strictObject({ type: z.literal('submission_judged'), ...about, judgement }),
  z.strictObject({
    type: z.literal('draft_saved'),
    problem: z.string(),
    language,
    revision: count,
    savedAt: time,
  }),
]) satisfies z.ZodType<LiveEvent>;

const problemDetails = z.strictObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  code: z.enum([...REQUEST_ERROR_CODES, 'internal']),
  issues: z.array(z.strictObject({ path: z.string(), message: z.string() })).exactOptional(),
  position: count.exactOptional(),
  draft: z.strictObject({ source: z.string(), revision: count, savedAt: time }).exactOptional(),
}) satisfies z.ZodType<ProblemDetails>;

/** Every named shape of an answer. */
export const ANSWER_SCHEMAS = {
  Health: z.strictObject({ status: z.literal('ok'), queued: count, running: count }),
  Session: z.strictObject({
    serverTime: time,
    lastEventId: count,
    isFirstVisit: z.boolean(),
  }) satisfies z.ZodType<SessionView>,
  ProblemList: z.strictObject({
    problems: z.array(problemSummary),
    isReading: z.boolean(),
  }) satisfies z.ZodType<ProblemList>,
  Problem: problem,
  Clarification: clarification,
  Debrief: z.strictObject({
    html: z.string(),
    probes: z.array(z.strictObject({ ask: z.string(), strong: z.string() })),
  }) satisfies z.ZodType<DebriefView>,
  AuthorView: authorView,
  Submission: submission,
  SubmissionList: z.strictObject({ submissions: z.array(submissionSummary) }),
  Draft: draft,
  LiveEvent: liveEvent,
  ProblemDetails: problemDetails,
  OpenApi: z.looseObject({ openapi: z.string() }),
} as const;
export type AnswerName = keyof typeof ANSWER_SCHEMAS;
