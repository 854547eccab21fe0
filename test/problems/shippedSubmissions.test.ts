import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { availableParallelism } from 'node:os';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Problem } from '../../server/catalog/problem.ts';
import { loadProblem } from '../../server/catalog/loadProblem.ts';
import { judgeFile } from '../../server/authoring/judgeFile.ts';
import type { Runner } from '../../server/judge/runner.ts';
import { openPool } from '../../server/runner/host/pool.ts';

const PROBLEMS = path.resolve(import.meta.dirname, '../../problems');
let runner: Runner;
beforeAll(async () => {
  runner = await openPool({ size: 2 });
});
afterAll(() => runner.close());

async function requireProblem(slug: string): Promise<Problem> {
  const loaded = await loadProblem({ folder: path.join(PROBLEMS, slug), driverVersion: 'test' });
  if ('ok' in loaded) return loaded.ok;
  throw new Error(loaded.findings.map((finding) => `${finding.file}:${finding.line}: ${finding.message}`).join('\n'));
}

/** The verdict that each shipped submission got, beside the one its folder names. */
async function judgeShipped(problem: Problem): Promise<{ got: string[]; wanted: string[] }> {
  const got: string[] = [];
  for (const { part, language, source, file } of problem.submissions) {
    const report = await judgeFile({ runner }, { problem, part, language, source, samplesOnly: false });
    got.push(`${file}: ${report.verdict}`);
  }
  return { got, wanted: problem.submissions.map(({ file, verdict }) => `${file}: ${verdict}`) };
}

describe.each(readdirSync(PROBLEMS))('%s', (slug) => {
  test('every shipped submission gets the verdict that its folder names', async () => {
    const { got, wanted } = await judgeShipped(await requireProblem(slug));
    expect(wanted.length).toBeGreaterThan(0);
    expect(got).toEqual(wanted);
  });

  test('no verdict changes while another program keeps every core busy', async () => {
    const busy = Array.from({ length: 2 * availableParallelism() }, () =>
      spawn(process.execPath, ['-e', 'for (;;);'], { stdio: 'ignore' }),
    );
    try {
      const { got, wanted } = await judgeShipped(await requireProblem(slug));
      expect(got).toEqual(wanted);
    } finally {
      for (const child of busy) child.kill('SIGKILL');
    }
  }, 180_000);

  test('each wrong submission is caught by a hidden test, and one of them by no sample', async () => {
    const problem = await requireProblem(slug);
    const wrong = problem.submissions.filter((shipped) => shipped.verdict === 'wrong_answer');
    const caughtBySamples: boolean[] = [];
    for (const { part, language, source } of wrong) {
      const { tests } = await judgeFile({ runner }, { problem, part, language, source, samplesOnly: false });
      const failed = tests.filter((one) => one.verdict !== 'accepted').map((one) => one.set);
      expect(failed).toContain('secret');
      caughtBySamples.push(failed.includes('sample'));
    }
    expect(caughtBySamples).toContain(false);
  });

  test('the starter is not accepted and does not upset the judge', async () => {
    const problem = await requireProblem(slug);
    for (const part of problem.parts)
      for (const language of problem.languages) {
        const source = part.starters[language] ?? '';
        const report = await judgeFile({ runner }, { problem, part: part.number, language, source, samplesOnly: false });
        expect(['wrong_answer', 'run_time_error']).toContain(report.verdict);
      }
  });
});
