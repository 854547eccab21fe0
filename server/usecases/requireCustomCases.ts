import { setImmediate as nextTurn } from 'node:timers/promises';
import { parseCaseText, parseExpectationText } from '#contract/caseText.ts';
import type { CustomCase } from '#contract/submission.ts';
import type { CaseCall } from '#contract/testcase.ts';
import { findTypeFault } from '../catalog/findTypeFault.ts';
import type { Part } from '../catalog/problem.ts';
import { typedEntryOf } from '../catalog/typedEntry.ts';
import { RequestError } from '../errors.ts';

interface Issue {
  readonly path: string;
  readonly message: string;
}

/**
 * Checks that every custom testcase can be read and has the types of the entry, and returns what they do with the
 * solution. A validator counts on the types.
 *
 * The longest text takes some 30 ms to parse (measured), so others get a turn between two testcases.
 *
 * @throws RequestError `invalid_input`, with a place for each that is wrong, and a line where it cannot be read.
 */
export async function requireCustomCases(
  { entry, programs }: Pick<Part, 'entry' | 'programs'>,
  customCases: readonly CustomCase[],
): Promise<readonly CaseCall[]> {
  const typed = typedEntryOf(entry);
  const calls: CaseCall[] = [];
  const issues: Issue[] = [];
  for (const [index, { input, expected }] of customCases.entries()) {
    await nextTurn();
    const path = `customCases.${index}`;
    const call = parseCaseText(entry, input, programs.harness !== null);
    if (!call.ok) {
      issues.push({ path: `${path}.input`, message: `Line ${call.line}: ${call.message}` });
      continue;
    }
    calls.push(call.value);
    const fault = findTypeFault(typed, call.value);
    if (fault !== null) issues.push({ path: `${path}.input`, message: fault });
    const issue = expected.trim() === '' ? null : findIssue(call.value, expected);
    if (issue !== null) issues.push({ path: `${path}.expected`, message: issue });
  }
  if (issues.length > 0)
    throw new RequestError('invalid_input', 'A custom testcase cannot be read.', { issues });
  return calls;
}

function findIssue(call: CaseCall, expected: string): string | null {
  const expectation = parseExpectationText(call, expected);
  return expectation.ok ? null : `Line ${expectation.line}: ${expectation.message}`;
}
