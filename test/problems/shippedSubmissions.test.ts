import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { availableParallelism } from 'node:os';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Verdict } from '#contract/verdict.ts';
import { judgeFile, type JudgeReport } from '../../server/authoring/judgeFile.ts';
import { openAuthoring, type Authoring } from '../../server/authoring/openAuthoring.ts';
import { loadProblem } from '../../server/catalog/loadProblem.ts';
import type { Problem, ShippedSubmission } from '../../server/catalog/problem.ts';
import type { ProblemError } from '../../server/errors.ts';

const PROBLEMS = path.resolve(import.meta.dirname, '../../problems');
/** Every submission of a problem with four parts, on every part that its part judges again. */
const LONG_MS = 600_000;

let authoring: Authoring;
beforeAll(async () => {
  authoring = await openAuthoring();
});
afterAll(() => authoring.close());

async function requireProblem(slug: string): Promise<Problem> {
  const loaded = sound(await loadProblem({ folder: path.join(PROBLEMS, slug), driverVersion: 'test' }));
  return sound(await authoring.deps.prepare(loaded));
}

function sound<T>(read: { readonly ok: T } | { readonly findings: readonly ProblemError[] }): T {
  if ('ok' in read) return read.ok;
  throw new Error(read.findings.map(({ file, line, message }) => `${file}:${line}: ${message}`).join('\n'));
}

interface Judged {
  readonly shipped: ShippedSubmission;
  readonly report: JudgeReport;
}

async function judgeShipped(problem: Problem, shippeds: readonly ShippedSubmission[]): Promise<Judged[]> {
  const judged: Judged[] = [];
  for (const shipped of shippeds) {
    const { part, language, source } = shipped;
    const report = await judgeFile(authoring.deps, { problem, part, language, source, samplesOnly: false });
    judged.push({ shipped, report });
  }
  return judged;
}

/** The verdict that each got, beside the one its folder names. */
function expectVerdicts(judged: readonly Judged[]): void {
  expect(judged.length).toBeGreaterThan(0);
  const line = ({ file }: ShippedSubmission, verdict: Verdict): string => `${file}: ${verdict}`;
  expect(judged.map(({ shipped, report }) => line(shipped, report.verdict))).toEqual(
    judged.map(({ shipped }) => line(shipped, shipped.verdict)),
  );
}

describe.each(readdirSync(PROBLEMS))('%s', (slug) => {
  let problem: Problem;
  let judged: readonly Judged[];
  beforeAll(async () => {
    problem = await requireProblem(slug);
    judged = await judgeShipped(problem, problem.submissions);
  }, LONG_MS);

  test('every shipped submission gets the verdict that its folder names', () => {
    expectVerdicts(judged);
  });

  test('in each part every wrong submission is caught by a hidden test, and one of them by no sample', () => {
    for (const { number } of problem.parts) {
      const failedSets = judged
        .filter(({ shipped }) => shipped.part === number && shipped.verdict === 'wrong_answer')
        .map(({ report }) => report.tests.filter((one) => one.verdict !== 'accepted').map((one) => one.set));
      for (const sets of failedSets) expect(sets).toContain('secret');
      expect(failedSets.filter((sets) => !sets.includes('sample'))).not.toEqual([]);
    }
  });

  test(
    'what is right stays accepted while another program keeps every core busy',
    async () => {
      const busy = Array.from({ length: 2 * availableParallelism() }, () =>
        spawn(process.execPath, ['-e', 'for (;;);'], { stdio: 'ignore' }),
      );
      try {
        expectVerdicts(
          await judgeShipped(
            problem,
            problem.submissions.filter(({ verdict }) => verdict === 'accepted'),
          ),
        );
      } finally {
        for (const child of busy) child.kill('SIGKILL');
      }
    },
    LONG_MS,
  );

  test(
    'the starter is not accepted and does not upset the judge',
    async () => {
      for (const { number: part, starters } of problem.parts)
        for (const language of problem.languages) {
          const source = starters[language] ?? '';
          const report = await judgeFile(authoring.deps, {
            problem,
            part,
            language,
            source,
            samplesOnly: false,
          });
          expect(['wrong_answer', 'run_time_error']).toContain(report.verdict);
        }
    },
    LONG_MS,
  );
});
