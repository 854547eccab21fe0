import { randomBytes } from 'node:crypto';
import type { Language } from '#contract/language.ts';
import type { CustomCase, SubmissionKind, SubmissionView } from '#contract/submission.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { RequestError } from '../errors.ts';
import type { Place, Queue } from '../judge/queue.ts';
import type { NewSubmission, Store } from '../store/store.ts';
import { ensureCandidate, type Caller } from './candidateAccess.ts';
import { hiddenTestCount } from './hiddenTestCount.ts';
import { judgingJob, type JudgingJob } from './judgingJob.ts';
import type { EventFeed } from '../events/eventFeed.ts';
import { requireCustomCases } from './requireCustomCases.ts';
import { requireLegalCases, type RequireLegalDeps } from './requireLegalCases.ts';
import { requireLanguage, requirePart, requireProblem } from './requireProblem.ts';
import { requireSource } from './requireSource.ts';
import { submissionView } from './submissionView.ts';

export interface SubmitInput {
  readonly caller: Caller;
  readonly kind: SubmissionKind;
  readonly problem: string;
  readonly part: number;
  readonly language: Language;
  readonly source: string;
  readonly customCases: readonly CustomCase[];
}

export type SubmitSolution = (input: SubmitInput) => Promise<SubmissionView>;

export interface SubmitDeps extends RequireLegalDeps {
  readonly store: Store;
  readonly catalog: Catalog;
  readonly queue: Queue<JudgingJob>;
  readonly feed: Pick<EventFeed, 'publish'>;
  readonly now: () => number;
}

/** Guessed at eight jobs a runner and second; it only spreads those who come again. */
const RETRY_AFTER_SECONDS = 5;

/**
 * Takes a run or a submit: refuses what cannot be judged, stores it, tells of it, and queues it.
 *
 * @throws RequestError `not_found`, `invalid_input`, `too_large`, `queue_full`; in all of them nothing was stored.
 */
export function submitSolution(deps: SubmitDeps): SubmitSolution {
  return async (input) => {
    const problem = await requireProblem(deps.catalog, input.problem);
    const standing = await deps.store.findStanding(input.caller.candidate, problem.slug);
    const part = requirePart(problem, input.part, standing);
    requireLanguage(problem, input.language);
    requireSource(input.source);
    const calls = await requireCustomCases(part, input.customCases);
    const place = takePlace(deps.queue, input);
    try {
      // With a place, so that no more than fit into the queue have the author's program run.
      await requireLegalCases(deps, problem, part, calls);
      const submission: NewSubmission = {
        id: randomBytes(16).toString('hex'),
        candidate: await ensureCandidate(deps, input.caller),
        kind: input.kind,
        problem: problem.slug,
        part: part.number,
        language: input.language,
        source: input.source,
        customCases: input.customCases,
        contentHash: problem.contentHash,
        createdAt: deps.now(),
      };
      const stored = await deps.store.createSubmission(submission, [
        {
          type: 'submission_queued',
          submission: submission.id,
          problem: submission.problem,
          kind: submission.kind,
          createdAt: submission.createdAt,
        },
      ]);
      deps.feed.publish(stored);
      place.enter(judgingJob(submission, problem));
      return submissionView(
        { ...submission, state: 'queued', judgement: null },
        {
          queuePosition: deps.queue.position(submission.id),
          running: null,
          hiddenTests: hiddenTestCount(problem, part.number),
          asOfEvent: stored.at(-1)?.id ?? 0,
        },
      );
    } finally {
      place.leave();
    }
  };
}

function takePlace(queue: Queue<JudgingJob>, { caller, kind }: SubmitInput): Place<JudgingJob> {
  const reservation = queue.reserve(caller.candidate, kind);
  if (reservation.granted) return reservation.place;
  throw new RequestError('queue_full', 'The queue is full. Nothing was stored; try again in a moment.', {
    position: reservation.position,
    retryAfterSeconds: RETRY_AFTER_SECONDS,
  });
}
