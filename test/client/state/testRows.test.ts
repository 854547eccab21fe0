import { expect, test } from 'vitest';
import type { HiddenResult } from '#contract/submission.ts';
import { chooseRow, hasFailed, listTestRows } from '../../../client/state/testRows.ts';
import { aPart } from '../aProblem.ts';
import { aJudgement, aSampleResult, aSubmission } from '../aSubmission.ts';

const part = aPart();
const hidden: HiddenResult = {
  set: 'hidden',
  number: 1,
  part: 1,
  verdict: 'wrong_answer',
  tags: [],
  cpuAtMostMs: 250,
  line: null,
};

test('before anything ran, samples and custom testcases are listed as not run', () => {
  const rows = listTestRows(part, [{ input: 'x', expected: '' }], null);
  expect(rows.map(({ label, state }) => [label, state])).toEqual([
    ['Sample 1', 'not_run'],
    ['Sample 2', 'not_run'],
    ['Custom 1', 'not_run'],
  ]);
  expect(rows[2]?.given?.expected).toBeNull();
});

test('a sample to which many answers are right expects none of them', () => {
  const samples = [{ number: 1, name: '', input: 'in', expected: '' }];
  expect(listTestRows(aPart({ samples }), [], null)[0]?.given).toEqual({ input: 'in', expected: null });
});

test('while it runs, what has no outcome yet waits', () => {
  const view = aSubmission({ kind: 'run', state: 'running', results: [aSampleResult()] });
  expect(listTestRows(part, [], view).map((row) => row.state)).toEqual(['finished', 'waiting']);
});

test('a submit lists no custom testcases, and its hidden tests together at the end', () => {
  const results = [aSampleResult(), aSampleResult({ number: 2 }), hidden];
  const view = aSubmission({ state: 'judged', results, judgement: aJudgement({ results }) });
  const rows = listTestRows(part, [{ input: 'x', expected: '' }], view);
  expect(rows.map((row) => row.label)).toEqual(['Sample 1', 'Sample 2', 'Hidden test 1']);
});

test('a test of an earlier part says which', () => {
  const view = aSubmission({ state: 'judged', results: [aSampleResult({ part: 2 })] });
  expect(listTestRows(part, [], view)[0]?.label).toBe('Part 2 · Sample 1');
});

test('the candidate’s choice comes first, then the first failure, then the first row', () => {
  const results = [aSampleResult(), aSampleResult({ number: 2, verdict: 'run_time_error' })];
  const rows = listTestRows(part, [], aSubmission({ results }));
  expect(chooseRow(rows, 'sample-1-1')?.label).toBe('Sample 1');
  expect(chooseRow(rows, null)?.label).toBe('Sample 2');
  expect(chooseRow(listTestRows(part, [], null), null)?.label).toBe('Sample 1');
});

test('a testcase without an expectation has not failed', () => {
  const [row] = listTestRows(part, [], aSubmission({ results: [aSampleResult({ verdict: null })] }));
  expect(row && hasFailed(row)).toBe(false);
});
