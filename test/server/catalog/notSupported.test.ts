import { expect, test } from 'vitest';
import { findingsOf, matching, withFiles } from './faults.ts';
import { writeProblem } from './problemFolders.ts';

test('what is not supported yet is said: Python', async () => {
  const files = withFiles('starter/python.py', 'submissions/accepted/a.py');
  expect(await findingsOf(await writeProblem(files))).toEqual(
    matching([
      ['starter/python.py:1', 'Python is not supported yet'],
      ['submissions/accepted/a.py:1', 'Python is not supported yet'],
    ]),
  );
});
