import { SOURCE_LIMIT_BYTES } from '#contract/limits.ts';
import { VERDICTS, type Verdict } from '#contract/verdict.ts';
import { PROBLEM_NAMES } from '../../test/hostile/hostileCase.ts';
import { readCases } from '../../test/hostile/readCases.ts';
import { RIGHT_SOURCES } from '../../test/hostile/rightSources.ts';
import type { Sent } from '../apiClient.ts';
import { makeLongAnswers } from './longAnswers.ts';

/** One submission of the drill with all that may come of it. */
export interface Planned {
  readonly name: string;
  readonly sent: Sent;
  readonly allowed: readonly Verdict[];
  /** It must not be taken at all; null: it must be. */
  readonly refusedWith: number | null;
}

/** The status of a source that is too long. */
const TOO_LARGE = 413;

/** What may come of a program of which only the hidden tests' verdict is pinned, or none: all but our own failure. */
const ANY_VERDICT = VERDICTS.filter((verdict) => verdict !== 'judge_error');
const NOT_ACCEPTED = ANY_VERDICT.filter((verdict) => verdict !== 'accepted');

/** A short drill keeps one in so many of the programs that use up a limit, for they take longest, and of the runs. */
const SHORT_KEEPS_ONE_IN = 6;

/** Every hostile submission as a submit and as a run, and answers as long as they may be. */
export function planHostile({ isShort }: { readonly isShort: boolean }): readonly Planned[] {
  const isKept = (index: number): boolean => !isShort || index % SHORT_KEEPS_ONE_IN === 0;
  const slow = readCases().filter(({ allowed }) => isSlow(allowed));
  const cases = [
    ...readCases().filter(({ allowed }) => !isSlow(allowed)),
    ...slow.filter((_, index) => isKept(index)),
  ].toSorted((one, other) => one.name.localeCompare(other.name));
  const corpus = cases.flatMap(({ name, problem, language, source, allowed }, index): Planned[] => {
    const refusedWith = Buffer.byteLength(source) > SOURCE_LIMIT_BYTES ? TOO_LARGE : null;
    const sent = { problem, language, source };
    const submit: Planned = { name, sent: { kind: 'submit', ...sent }, allowed, refusedWith };
    const run: Planned = {
      name: `${name}, run`,
      sent: { kind: 'run', ...sent },
      allowed: ANY_VERDICT,
      refusedWith,
    };
    return isKept(index) ? [submit, run] : [submit];
  });
  const answers = makeLongAnswers().flatMap(({ name, source }): Planned[] => {
    const sent = { problem: 'two-sum', language: 'javascript', source } as const;
    return [
      { name, sent: { kind: 'submit', ...sent }, allowed: NOT_ACCEPTED, refusedWith: null },
      { name: `${name}, run`, sent: { kind: 'run', ...sent }, allowed: NOT_ACCEPTED, refusedWith: null },
    ];
  });
  return [...corpus, ...answers];
}

/** A right submit or run, of another problem each time. */
export function planRight(number: number): Planned {
  const problem = PROBLEM_NAMES[number % PROBLEM_NAMES.length] ?? 'two-sum';
  const kind = number % 2 === 0 ? 'submit' : 'run';
  const source = `${RIGHT_SOURCES[problem]}\n// ${number}\n`;
  return {
    name: `a right ${kind} to ${problem}`,
    sent: { kind, problem, language: 'javascript', source },
    allowed: ['accepted'],
    refusedWith: null,
  };
}

function isSlow(allowed: readonly Verdict[]): boolean {
  return allowed.includes('time_limit_exceeded') || allowed.includes('memory_limit_exceeded');
}
