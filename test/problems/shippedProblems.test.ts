import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { availableParallelism } from 'node:os';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { judgeFile } from '../../server/authoring/judgeFile.ts';
import { openAuthoring, type Authoring } from '../../server/authoring/openAuthoring.ts';
import { verifyProblem } from '../../server/authoring/verify/verifyProblem.ts';
import { loadProblem } from '../../server/catalog/loadProblem.ts';
import type { Problem } from '../../server/catalog/problem.ts';
import type { ProblemError } from '../../server/errors.ts';
import { measureMachine } from '../../server/judge/machineFactor.ts';

const PROBLEMS = path.resolve(import.meta.dirname, '../../problems');
/** Every submission of a problem with four parts, on every part that its part judges again. */
const LONG_MS = 600_000;

let authoring: Authoring;
beforeAll(async () => {
  authoring = await openAuthoring({ size: availableParallelism() });
});
afterAll(() => authoring.close());

async function requireProblem(slug: string): Promise<Problem> {
  const loaded = sound(await loadProblem({ folder: path.join(PROBLEMS, slug), driverVersion: 'test' }));
  return sound(await authoring.deps.prepare(loaded));
}

function sound<T>(read: { readonly ok: T } | { readonly findings: readonly ProblemError[] }): T {
  if ('ok' in read) return read.ok;
  throw new Error(lines(read.findings).join('\n'));
}

function lines(findings: readonly ProblemError[]): readonly string[] {
  return findings.map(({ file, line, message }) => `${file}:${line}: ${message}`);
}

test('the four problems of the first release are here', () => {
  expect(readdirSync(PROBLEMS)).toEqual(
    expect.arrayContaining(['lru-cache', 'rate-limiter', 'streaming-p99', 'top-error-codes']),
  );
});

test.each(readdirSync(PROBLEMS))(
  '%s verifies clean',
  async (slug) => {
    const { factor: machineFactor, ratio: speedRatio } = measureMachine();
    const deps = { ...authoring.deps, machineFactor, speedRatio, checksRoom: false };
    const report = await verifyProblem(deps, path.join(PROBLEMS, slug));
    expect(lines(report.findings)).toEqual([]);
    expect(report.submissionCount).toBeGreaterThan(0);
  },
  LONG_MS,
);

test(
  'what is right stays right while other programs keep every core busy',
  async () => {
    const problem = await requireProblem('lru-cache');
    const busy = Array.from({ length: 2 * availableParallelism() }, () =>
      spawn(process.execPath, ['-e', 'for (;;);'], { stdio: 'ignore' }),
    );
    try {
      for (const { number: part, reference } of problem.parts) {
        const { language, source } = reference;
        const request = { problem, part, language, source, samplesOnly: false };
        expect(await judgeFile(authoring.deps, request)).toMatchObject({ part, verdict: 'accepted' });
      }
    } finally {
      for (const child of busy) child.kill('SIGKILL');
    }
  },
  LONG_MS,
);
