import type { Language } from '#contract/language.ts';
import { SOURCE_LIMIT_BYTES } from '#contract/limits.ts';
import type { SourcePlace } from '#contract/submission.ts';
import type { Verdict } from '#contract/verdict.ts';
import type { Problem, TestcaseSet } from '../catalog/problem.ts';
import { judgeCases, sampleCases, submitCases, type JudgeCasesDeps } from '../judge/judgeCases.ts';
import type { CaseResult } from '../judge/judgedCase.ts';
import type { CompileFailure } from '../judge/runner.ts';

/** What the judge command prints with `--json`; problem-format's object, key by key. Null where there is none. */
export interface JudgeReport {
  readonly problem: string;
  readonly part: number;
  readonly language: Language;
  readonly verdict: Verdict;
  readonly message: string | null;
  readonly line: number | null;
  readonly column: number | null;
  readonly tests: readonly TestReport[];
  readonly cpuMs: number | null;
  readonly wallMs: number | null;
}

/** One testcase, secrets with their names: this is the author's own machine. */
export interface TestReport {
  readonly name: string;
  readonly set: TestcaseSet;
  readonly part: number;
  readonly verdict: Verdict;
  readonly message: string | null;
  readonly cpuMs: number | null;
  readonly wallMs: number | null;
  readonly peakMiB: number | null;
}

export interface JudgeFileRequest {
  readonly problem: Problem;
  readonly part: number;
  readonly language: Language;
  readonly source: string;
  readonly samplesOnly: boolean;
}

/**
 * Judges a source on every testcase, also after a failure.
 *
 * @throws FaultError when the runner failed twice, or the author's checker failed.
 */
export async function judgeFile(deps: JudgeCasesDeps, request: JudgeFileRequest): Promise<JudgeReport> {
  const { problem, part, language, source, samplesOnly } = request;
  const head = { problem: problem.slug, part, language };
  if (Buffer.byteLength(source) > SOURCE_LIMIT_BYTES)
    return {
      ...head,
      ...compileError({ message: `The source is longer than ${SOURCE_LIMIT_BYTES} bytes`, place: null }),
    };
  const cases = samplesOnly ? sampleCases(problem, part) : submitCases(problem, part);
  const results: CaseResult[] = [];
  const failure = await judgeCases(
    deps,
    { problem, language, source, cases },
    {
      onResult: (result) => {
        results.push(result);
        return 'continue';
      },
    },
  );
  return { ...head, ...(failure ? compileError(failure) : summary(results)) };
}

type Summary = Omit<JudgeReport, 'problem' | 'part' | 'language'>;

function compileError({ message, place }: CompileFailure): Summary {
  return { verdict: 'compile_error', message, ...lineAndColumn(place), tests: [], cpuMs: null, wallMs: null };
}

function summary(results: readonly CaseResult[]): Summary {
  const failed = results.find((result) => result.verdict !== 'accepted');
  return {
    verdict: failed?.verdict ?? 'accepted',
    message: failed?.message ?? null,
    ...lineAndColumn(failed?.place ?? null),
    tests: results.map(testReport),
    cpuMs: sum(results.map((result) => result.usage.cpuMs)),
    wallMs: sum(results.map((result) => result.usage.wallMs)),
  };
}

function testReport({ judged, verdict, message, usage }: CaseResult): TestReport {
  return {
    name: judged.name,
    set: judged.set === 'secret' ? 'secret' : 'sample',
    part: judged.part,
    verdict: verdict ?? 'accepted',
    message,
    cpuMs: toTenths(usage.cpuMs),
    wallMs: toTenths(usage.wallMs),
    peakMiB: toTenths(usage.peakMiB),
  };
}

function lineAndColumn(place: SourcePlace | null): { line: number | null; column: number | null } {
  return { line: place?.line ?? null, column: place?.column ?? null };
}

function sum(figures: readonly (number | null)[]): number | null {
  const known = figures.filter((figure) => figure !== null);
  return known.length === 0 ? null : toTenths(known.reduce((total, figure) => total + figure, 0));
}

function toTenths(figure: number | null): number | null {
  return figure === null ? null : Math.round(figure * 10) / 10;
}
