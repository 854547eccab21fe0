import type { Verdict } from '#contract/verdict.ts';
import type { Problem } from '../../server/catalog/problem.ts';
import { FaultError } from '../../server/errors.ts';
import type { CaseWork, Ending, Runner } from '../../server/judge/runner.ts';

/** A runner that runs nothing and ends every testcase of these problems so that the verdict is always the same. */
export function makeConstantRunner(verdict: Verdict, problems: readonly Problem[]): Runner {
  return {
    execute: async (work, watcher) => {
      if (verdict === 'judge_error') throw new FaultError('runner_did_not_start', 'no runner today');
      if (verdict === 'compile_error')
        return { compileFailure: { message: 'no program pleases', place: null } };
      watcher.onStart?.();
      for (const [index, item] of work.cases.entries()) {
        const ending = verdict === 'accepted' ? answerRightly(item, problems) : endAs(verdict);
        const usage = { cpuMs: 5000, wallMs: 5000, peakMiB: null };
        if (watcher.onOutcome(index, { ending, usage, console: '' }) === 'stop') break;
      }
      return { compileFailure: null };
    },
    close: async () => undefined,
  };
}

function endAs(verdict: Exclude<Verdict, 'accepted' | 'compile_error' | 'judge_error'>): Ending {
  switch (verdict) {
    case 'wrong_answer':
      return { kind: 'answered', text: '[]' };
    case 'time_limit_exceeded':
      return { kind: 'time_limit', waited: false };
    case 'memory_limit_exceeded':
      return { kind: 'memory_limit' };
    case 'output_limit_exceeded':
      return { kind: 'output_limit', what: 'too much' };
    case 'run_time_error':
      return { kind: 'never_settled' };
  }
}

function answerRightly({ call }: CaseWork, problems: readonly Problem[]): Ending {
  const testcases = problems.flatMap(({ parts }) =>
    parts.flatMap(({ samples, secrets }) => [...samples, ...secrets]),
  );
  const asked = JSON.stringify(call);
  const expectation = testcases.find((testcase) => JSON.stringify(testcase.call) === asked)?.expectation;
  if (expectation?.kind !== 'results') throw new TypeError('asked something that no testcase asks');
  const values = expectation.results.map((result) => ('value' in result ? result.value : null));
  return { kind: 'answered', text: JSON.stringify(values) };
}
