import path from 'node:path';
import type { Problem, ShippedSubmission } from '../../catalog/problem.ts';
import { requirePart, submitCases } from '../../judge/judgeCases.ts';
import type { CaseResult } from '../../judge/judgedCase.ts';
import { judgeSource, nameOf, testcaseOf, type SourceResults } from './judgeSource.ts';
import type { Verification, VerifyDeps } from './verification.ts';

/** A shipped submission with how it did. */
export interface JudgedSubmission extends SourceResults {
  readonly shipped: ShippedSubmission;
}

/**
 * Judges every shipped submission: each must get the verdict that its folder names, also in the earlier parts that are
 * judged again; each that is not accepted must fail a secret, and of the wrong ones of a part one must pass the samples.
 */
export async function checkSubmissions(
  deps: VerifyDeps,
  { problem, findings }: Verification,
): Promise<readonly JudgedSubmission[]> {
  // All at once: the runner takes as many as it has processes.
  const judged = await Promise.all(
    problem.submissions.map((shipped) => judgeShipped(deps, problem, shipped)),
  );
  for (const one of judged) {
    const wrong = wrongVerdict(problem, one);
    if (wrong) findings.add(wrong.file, wrong.line, wrong.what);
    else if (one.shipped.verdict !== 'accepted' && !failsSecret(one))
      findings.add(
        one.shipped.file,
        1,
        `is caught by samples only, first by ${firstFailure(problem, one)}; a secret must catch it too`,
      );
  }
  // While what should be right is not, what the samples catch says nothing.
  const isSound = judged.every(
    ({ shipped, verdict }) => shipped.verdict !== 'accepted' || verdict === 'accepted',
  );
  if (isSound) checkWhatSamplesCatch(judged, findings);
  return judged;
}

async function judgeShipped(
  deps: VerifyDeps,
  problem: Problem,
  shipped: ShippedSubmission,
): Promise<JudgedSubmission> {
  const { part, language, source } = shipped;
  const cases = submitCases(problem, part);
  const lastSample = cases.findLast(({ set }) => set === 'sample');
  let haveSamplesRun = lastSample === undefined;
  let hasFailedSecret = false;
  const results = await judgeSource(deps, {
    problem,
    language,
    source,
    cases,
    // All is known of what fails a secret once its samples have run, and one over its limit has cost enough.
    endsAfter: (result) => {
      haveSamplesRun ||= result.judged === lastSample;
      hasFailedSecret ||= isFailedSecret(result);
      return shipped.verdict !== 'accepted' && hasFailedSecret && (haveSamplesRun || isExceeded(result));
    },
  });
  return { shipped, ...results };
}

function isExceeded({ verdict }: CaseResult): boolean {
  return verdict === 'time_limit_exceeded' || verdict === 'memory_limit_exceeded';
}

function isFailedSecret({ judged, verdict }: CaseResult): boolean {
  return judged.set === 'secret' && verdict !== 'accepted';
}

function failsSecret({ results }: SourceResults): boolean {
  return results.some(isFailedSecret);
}

interface Wrong {
  readonly file: string;
  readonly line: number;
  readonly what: string;
}

function wrongVerdict(problem: Problem, one: JudgedSubmission): Wrong | null {
  const { shipped, verdict, failed, compileFailure } = one;
  if (verdict === shipped.verdict) return null;
  const folder = `its folder says ${shipped.verdict}`;
  if (compileFailure)
    return {
      file: shipped.file,
      line: compileFailure.place?.line ?? 1,
      what: `does not compile: ${compileFailure.message}; ${folder}`,
    };
  if (!failed)
    return { file: shipped.file, line: 1, what: `is accepted; ${folder}, so a secret must show its mistake` };
  const testcase = testcaseOf(problem, failed.judged);
  const reason = failed.message === null ? '' : `: ${ended(failed.message)}`;
  const reference = requirePart(problem, shipped.part).reference;
  if (shipped.file === reference.file && failed.judged.part === shipped.part)
    return {
      ...testcase.place,
      what: `the reference ${shipped.file} gets ${verdict} on "${testcase.name}"${reason} Mend the expectation, the reference, or the checker that decided.`,
    };
  const again =
    failed.judged.part === shipped.part ? '' : ` in part ${failed.judged.part}, which is judged again`;
  return {
    file: shipped.file,
    line: failed.place?.line ?? 1,
    what: `gets ${verdict} on ${nameOf(testcase)}${again}${reason} ${capital(folder)}.`,
  };
}

function firstFailure(problem: Problem, { failed }: SourceResults): string {
  return failed ? nameOf(testcaseOf(problem, failed.judged)) : 'none';
}

function checkWhatSamplesCatch(
  judged: readonly JudgedSubmission[],
  findings: Verification['findings'],
): void {
  const wrong = judged.filter(({ shipped }) => shipped.verdict === 'wrong_answer');
  for (const [, ofPart] of Map.groupBy(wrong, ({ shipped }) => shipped.part)) {
    const isAnyHidden = ofPart.some(({ results }) =>
      results.every(({ judged: one, verdict }) => one.set === 'secret' || verdict === 'accepted'),
    );
    const [first] = ofPart;
    if (first && !isAnyHidden)
      findings.add(
        path.posix.dirname(first.shipped.file),
        1,
        'each of these is caught by a sample; one plausible mistake must pass them all, so that secrets have something to find',
      );
  }
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** A checker's reason need not end like a sentence, and another follows. */
function ended(message: string): string {
  const said = message.trimEnd();
  return /[.!?…]$/.test(said) ? said : `${said}.`;
}
