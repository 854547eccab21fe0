import { FaultError } from '../errors.ts';
import type { AuthorAnswer, AuthorCall, AuthorRunner } from './authorRunner.ts';
import { checkQuestion, checkVerdict } from './checkAnswer.ts';
import type { JudgedCase } from './judgedCase.ts';
import { outcomeToVerdict, type Ruled } from './outcomeToVerdict.ts';
import type { Ending } from './runner.ts';

/** A testcase that was executed and has no verdict yet. */
export interface Executed {
  readonly judged: JudgedCase;
  readonly ending: Ending;
}

export interface RuleDeps {
  readonly authorRunner: Pick<AuthorRunner, 'execute'>;
  /** Slug of the problem; said where its checker fails. */
  readonly problem: string;
  readonly signal?: AbortSignal | undefined;
}

/** What the part's checker decides. */
interface Checked extends Executed {
  readonly ending: Extract<Ending, { readonly kind: 'answered' }>;
}

/** Whether the part's checker decides. */
export function needsChecker(executed: Executed): executed is Checked {
  return executed.ending.kind === 'answered' && executed.judged.check.kind === 'checker';
}

/**
 * Rules on testcases of one part, the part's checker on those that need it.
 *
 * @throws FaultError `author_program_failed`: a checker that fails is never the candidate's fault.
 */
export async function ruleExecuted(deps: RuleDeps, executed: readonly Executed[]): Promise<readonly Ruled[]> {
  const asked: { readonly index: number; readonly call: AuthorCall }[] = [];
  const ruled = executed.map((each, index) => {
    if (!needsChecker(each)) return outcomeToVerdict(each.judged, each.ending);
    const question = checkQuestion(each.judged, each.ending.text);
    if ('ruled' in question) return question.ruled;
    asked.push({ index, call: question.ask });
    return null;
  });
  const [first] = executed;
  const answers =
    first && asked.length > 0
      ? await deps.authorRunner.execute(
          first.judged.programs,
          asked.map(({ call }) => call),
          deps.signal,
        )
      : [];
  const told = new Map(asked.map(({ index }, at) => [index, answers[at]]));
  return executed.map(({ judged }, index) => ruled[index] ?? readAnswer(deps, judged, told.get(index)));
}

function readAnswer(deps: RuleDeps, judged: JudgedCase, answer: AuthorAnswer | undefined): Ruled {
  if (answer?.kind === 'value') return checkVerdict(answer.value);
  // Not what it said: that may quote the input of a hidden test.
  const place = answer && answer.line !== null ? `:${answer.line}` : '';
  const file = answer?.program.file ?? judged.programs.checker?.file ?? 'checker.js';
  const test = judged.set === 'secret' ? 'hidden test' : judged.set;
  throw new FaultError(
    'author_program_failed',
    `${file}${place} of ${deps.problem} failed on ${test} ${judged.number} of part ${judged.part}`,
  );
}
