import { afterAll, expect, test } from 'vitest';
import { SOURCE_LIMIT_BYTES } from '#contract/limits.ts';
import { createJudge } from '../../server/judge/createJudge.ts';
import { openPool } from '../../server/runner/host/pool.ts';
import { noAuthorRunner } from '../server/noAuthorRunner.ts';
import { judgeCase } from './judgeCase.ts';
import {
  chainSum,
  nestArrays,
  nestFunctions,
  nestParentheses,
  nestTemplates,
  nestTypes,
} from './nestedSources.ts';
import { makeHostileProblems } from './problems.ts';
import { RIGHT_SOURCES } from './rightSources.ts';

const hostile = makeHostileProblems();
const runner = await openPool({ size: 1 });
const judge = createJudge({ runner, authorRunner: noAuthorRunner });

afterAll(() => runner.close());

/** As deep as the limit for sources lets through, but for the text around the nesting. */
const ROOM = SOURCE_LIMIT_BYTES - 200;

test.for([
  ['javascript', 'arrays', nestArrays(ROOM / 2)],
  ['javascript', 'templates', nestTemplates(ROOM / 5)],
  ['javascript', 'functions', nestFunctions(ROOM / 14)],
  ['javascript', 'one sum', chainSum(ROOM / 2)],
  ['typescript', 'arrays', nestArrays(ROOM / 2)],
  ['typescript', 'parentheses', nestParentheses(ROOM / 2)],
  ['typescript', 'types', nestTypes(ROOM / 7)],
  ['typescript', 'one sum', chainSum(ROOM / 2)],
] as const)(
  "%s source of %s, as deep as it may be, is the candidate's mistake alone",
  async ([language, , source]) => {
    const { judgement } = await judgeCase(judge, hostile, { problem: 'lru-cache', language, source });
    expect(['compile_error', 'run_time_error', 'wrong_answer']).toContain(judgement.verdict);

    const right = { problem: 'lru-cache', language, source: RIGHT_SOURCES['lru-cache'] } as const;
    expect((await judgeCase(judge, hostile, right)).judgement.verdict).toBe('accepted');
  },
);
