import { expect, test } from 'vitest';
import { SOURCE_LIMIT_BYTES } from '#contract/limits.ts';
import { VERDICTS } from '#contract/verdict.ts';
import { createJudge } from '../../server/judge/createJudge.ts';
import { noAuthorRunner } from '../server/noAuthorRunner.ts';
import { findComplaints } from './complaints.ts';
import { makeConstantRunner } from './constantRunner.ts';
import { judgeCase } from './judgeCase.ts';
import { makeHostileProblems } from './problems.ts';
import { readCases } from './readCases.ts';

/** Longer sources never reach a runner, whatever it does. */
const cases = readCases().filter(({ source }) => Buffer.byteLength(source) <= SOURCE_LIMIT_BYTES);

test.for(VERDICTS)('a judge that gives every submission %s is found out', async (verdict) => {
  const hostile = makeHostileProblems();
  const runner = makeConstantRunner(verdict, Object.values(hostile.problems));
  const judge = createJudge({ runner, authorRunner: noAuthorRunner });
  const complaints: string[] = [];
  for (const hostileCase of cases) {
    const told = await judgeCase(judge, hostile, hostileCase);
    complaints.push(...findComplaints(hostileCase, told, hostile.canaries));
  }
  const mistaken = cases.filter(({ allowed }) => !allowed.includes(verdict));
  expect(mistaken.length).toBeGreaterThan(0);
  expect(complaints).toHaveLength(mistaken.length);
});
