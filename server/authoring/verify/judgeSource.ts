import type { Language } from '#contract/language.ts';
import type { Verdict } from '#contract/verdict.ts';
import type { Problem, Testcase } from '../../catalog/problem.ts';
import { judgeCases, requirePart } from '../../judge/judgeCases.ts';
import type { CaseResult, JudgedCase } from '../../judge/judgedCase.ts';
import type { CompileFailure } from '../../judge/runner.ts';
import type { VerifyDeps } from './verification.ts';

/** How a source did on testcases. */
export interface SourceResults {
  readonly verdict: Verdict;
  /** The first testcase that was not accepted, in order of judging. */
  readonly failed: CaseResult | null;
  readonly results: readonly CaseResult[];
  readonly compileFailure: CompileFailure | null;
}

/** How limits differ from the problem's own for one judging. */
export interface LimitFactors {
  readonly cpu: number;
  readonly heap: number;
}

export interface JudgeSourceRequest {
  readonly problem: Problem;
  readonly language: Language;
  readonly source: string;
  readonly cases: readonly JudgedCase[];
  readonly limitFactors?: LimitFactors;
  /** Ends the judging after a result; what is left out is in no result. */
  readonly endsAfter?: (result: CaseResult) => boolean;
}

/** @throws FaultError when our own side failed twice. */
export async function judgeSource(deps: VerifyDeps, request: JudgeSourceRequest): Promise<SourceResults> {
  const { problem, language, source, limitFactors = { cpu: 1, heap: 1 } } = request;
  const cpuFactor = deps.machineFactor * limitFactors.cpu;
  const cases = request.cases.map((judged) => ({
    ...judged,
    limits: {
      ...judged.limits,
      cpuMs: judged.limits.cpuMs * cpuFactor,
      heapMiB: judged.limits.heapMiB * limitFactors.heap,
    },
  }));
  const results: CaseResult[] = [];
  const compileFailure = await judgeCases(
    deps,
    { problem, language, source, cases },
    {
      onResult: (result) => {
        // With the limits as their author set them: the factors are this judging's alone.
        const ownLimits = { ...result, judged: request.cases[results.length] ?? result.judged };
        results.push(ownLimits);
        return request.endsAfter?.(ownLimits) ? 'stop' : 'continue';
      },
    },
  );
  const failed = results.find(({ verdict }) => verdict !== 'accepted') ?? null;
  const verdict = compileFailure ? 'compile_error' : (failed?.verdict ?? 'accepted');
  return { verdict, failed, results, compileFailure };
}

/** The testcase that was judged, as its author wrote it. */
export function testcaseOf(problem: Problem, judged: JudgedCase): Testcase {
  const part = requirePart(problem, judged.part);
  const found = [...part.samples, ...part.secrets, ...part.traces].find(
    (testcase) => testcase.set === judged.set && testcase.number === judged.number,
  );
  if (!found) throw new RangeError(`part ${judged.part} has no ${judged.set} ${judged.number}`);
  return found;
}

/** A testcase as a finding names it: `"empty log" (tests/secret.yaml:12)`. */
export function nameOf({ name, place }: Testcase): string {
  return `"${name}" (${place.file}:${place.line})`;
}
