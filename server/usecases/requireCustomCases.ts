import { setImmediate as nextTurn } from 'node:timers/promises';
import { parseCaseText, parseExpectationText } from '#contract/caseText.ts';
import type { Entry } from '#contract/entry.ts';
import type { CustomCase } from '#contract/submission.ts';
import { RequestError } from '../errors.ts';

interface Issue {
  readonly path: string;
  readonly message: string;
}

/**
 * Checks that every custom testcase can be read.
 *
 * The longest text takes some 30 ms to parse (measured), so others get a turn between two testcases.
 *
 * @throws RequestError `invalid_input`, with a place and a line for each that cannot.
 */
export async function requireCustomCases(entry: Entry, customCases: readonly CustomCase[]): Promise<void> {
  const issues: Issue[] = [];
  for (const [index, customCase] of customCases.entries()) {
    await nextTurn();
    const issue = findIssue(entry, customCase, `customCases.${index}`);
    if (issue) issues.push(issue);
  }
  if (issues.length > 0)
    throw new RequestError('invalid_input', 'A custom testcase cannot be read.', { issues });
}

function findIssue(entry: Entry, customCase: CustomCase, path: string): Issue | null {
  const call = parseCaseText(entry, customCase.input);
  if (!call.ok) return { path: `${path}.input`, message: `Line ${call.line}: ${call.message}` };
  if (customCase.expected.trim() === '') return null;
  const expectation = parseExpectationText(call.value, customCase.expected);
  if (expectation.ok) return null;
  return { path: `${path}.expected`, message: `Line ${expectation.line}: ${expectation.message}` };
}
