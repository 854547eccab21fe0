import type { CaseCall } from '#contract/testcase.ts';
import type { Part, Problem } from '../catalog/problem.ts';
import { FaultError, RequestError } from '../errors.ts';
import type { AuthorAnswer, AuthorRunner } from '../judge/authorRunner.ts';
import { inputValue } from '../judge/inputValue.ts';

export interface RequireLegalDeps {
  readonly authorRunner: Pick<AuthorRunner, 'execute'>;
  /** Told when the author's program, or what executes it, failed. */
  readonly onValidatorFault: (fault: FaultError) => void;
}

/** What a custom testcase may be told, in characters: an author's sentence is shorter. */
const REASON_CHARS = 500;

/**
 * Checks that the problem's author allows these inputs. A validator that fails allows everything: that is not the
 * candidate's fault, and their program may as well run.
 *
 * @throws RequestError `invalid_input`, with the author's sentence for each that is not allowed.
 */
export async function requireLegalCases(
  deps: RequireLegalDeps,
  problem: Problem,
  part: Part,
  calls: readonly CaseCall[],
): Promise<void> {
  if (!part.programs.validate || calls.length === 0) return;
  const answers = await validate(deps, part, calls);
  const issues: { readonly path: string; readonly message: string }[] = [];
  for (const [index, answer] of answers.entries()) {
    if (answer.kind === 'failed') {
      // Not what it said: an author's program may quote what it is made of.
      const place = answer.line === null ? '' : `:${answer.line}`;
      deps.onValidatorFault(
        new FaultError(
          'author_program_failed',
          `${answer.program.file}${place} of ${problem.slug} failed on a custom testcase of part ${part.number}`,
        ),
      );
    } else if (typeof answer.value === 'string') {
      issues.push({
        path: `customCases.${index}.input`,
        message: `Not a legal testcase: ${answer.value.slice(0, REASON_CHARS)}`,
      });
    }
  }
  if (issues.length > 0)
    throw new RequestError('invalid_input', 'A custom testcase is not legal.', { issues });
}

async function validate(
  { authorRunner, onValidatorFault }: RequireLegalDeps,
  { programs }: Part,
  calls: readonly CaseCall[],
): Promise<readonly AuthorAnswer[]> {
  try {
    return await authorRunner.execute(
      programs,
      calls.map((call) => ({ do: 'validate', input: inputValue(call) })),
    );
  } catch (error) {
    if (!(error instanceof FaultError)) throw error;
    onValidatorFault(error);
    return [];
  }
}
