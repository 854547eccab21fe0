import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createJudge } from '../../server/judge/createJudge.ts';
import type { JudgeSubmission } from '../../server/judge/judgeSubmission.ts';
import type { Runner } from '../../server/judge/runner.ts';
import { openPool } from '../../server/runner/host/pool.ts';
import { noAuthorRunner } from '../server/noAuthorRunner.ts';
import { findComplaints } from './complaints.ts';
import { judgeCase } from './judgeCase.ts';
import { makeHostileProblems } from './problems.ts';
import { readCases } from './readCases.ts';
import { RIGHT_SOURCES } from './rightSources.ts';

const REPOSITORY = path.resolve(import.meta.dirname, '../..');
const hostile = makeHostileProblems();
const builtInsBefore = listBuiltIns();
let runner: Runner;
let judge: JudgeSubmission;

beforeAll(async () => {
  runner = await openPool({ size: 2 });
  judge = createJudge({ runner, authorRunner: noAuthorRunner });
});

afterAll(() => runner.close());

describe.concurrent(
  'the pinned verdict, nothing of a hidden test, and then a right answer is accepted',
  () => {
    test.for(readCases())('$name', async (hostileCase) => {
      const told = await judgeCase(judge, hostile, hostileCase);
      expect(findComplaints(hostileCase, told, hostile.canaries)).toEqual([]);

      const { problem } = hostileCase;
      const next = { problem, language: 'javascript', source: RIGHT_SOURCES[problem] } as const;
      const { judgement } = await judgeCase(judge, hostile, next);
      expect(judgement.verdict).toBe('accepted');
    });
  },
);

test('no submission wrote a file', () => {
  const folders = [process.cwd(), REPOSITORY, tmpdir()];
  const escaped = folders.flatMap((folder) =>
    readdirSync(folder).filter((file) => file.startsWith('escaped-')),
  );
  expect(escaped).toEqual([]);
});

test('no submission changed a built-in of the server', () => {
  expect(listBuiltIns()).toEqual(builtInsBefore);
});

/** Every property of the prototypes and namespaces that the submissions tamper with. */
function listBuiltIns(): readonly unknown[] {
  const owners = [
    Object.prototype,
    Function.prototype,
    Array.prototype,
    String.prototype,
    Number.prototype,
    Promise.prototype,
    WeakMap.prototype,
    Object,
    Array,
    JSON,
    Reflect,
  ];
  return owners.flatMap((owner) =>
    Reflect.ownKeys(owner).map((key) => [key, Object.getOwnPropertyDescriptor(owner, key)?.value as unknown]),
  );
}
