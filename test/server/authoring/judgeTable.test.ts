import { expect, test } from 'vitest';
import { judgeTable } from '../../../server/authoring/judgeTable.ts';

test('a message of several lines does not break the table', () => {
  const message = 'Error: expected\n  [1]\ngot\n  [2]';
  const table = judgeTable({
    problem: 'two-sum',
    part: 1,
    language: 'javascript',
    verdict: 'run_time_error',
    message,
    line: 3,
    column: 5,
    tests: [
      {
        name: 'small',
        set: 'sample',
        part: 1,
        verdict: 'run_time_error',
        message,
        cpuMs: 1.5,
        wallMs: 2,
        peakMiB: null,
      },
    ],
    cpuMs: 1.5,
    wallMs: 2,
  });
  expect(table.split('\n')).toEqual([
    expect.stringMatching(
      /^run_time_error {2}sample \(part 1\) {2}small {2}1\.5 ms .* Error: expected \[1\] got \[2\]$/,
    ),
    'two-sum part 1, javascript: run_time_error: Error: expected [1] got [2] (line 3, column 5)',
  ]);
});
