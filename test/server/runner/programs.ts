import type { ClassEntry, Entry, FunctionEntry, ProgramEntry } from '#contract/entry.ts';
import type { CaseCall } from '#contract/testcase.ts';
import { tagValue } from '#contract/value.ts';
import type { CaseWork, Execution, Outcome, Runner, Work } from '../../../server/judge/runner.ts';

/** Entries and testcases small enough to be read beside the test that uses them. */
export const ANSWER: FunctionEntry = {
  kind: 'function',
  name: 'answer',
  params: [],
  returns: 'any',
  isAsync: false,
  resultArgument: null,
};

export const ANSWER_ASYNC: FunctionEntry = { ...ANSWER, isAsync: true };

export const BOX: ClassEntry = {
  kind: 'class',
  name: 'Box',
  constructorParams: [],
  methods: {
    get: { params: [], returns: 'any', isAsync: false },
    wait: { params: [{ name: 'ms', type: 'integer' }], returns: 'any', isAsync: true },
    put: { params: [{ name: 'value', type: 'any' }], returns: 'nothing', isAsync: false },
  },
};

export const PROGRAM: ProgramEntry = { kind: 'program' };

export function callWith(...args: readonly unknown[]): CaseCall {
  return { kind: 'function', args: args.map(tagValue) };
}

/** Steps of a class testcase: `['Box']`, `['put', 1]`, `['@advance', 1000]`. */
export function steps(...written: readonly (readonly [string, ...unknown[]])[]): CaseCall {
  return {
    kind: 'class',
    steps: written.map(([name, ...args]) => {
      if (name === '@advance' || name === '@step')
        return { do: name === '@advance' ? ('advance' as const) : ('step' as const), ms: Number(args[0]) };
      return name === BOX.name
        ? { do: 'construct' as const, object: '', className: name, args: args.map(tagValue) }
        : { do: 'call' as const, object: '', method: name, args: args.map(tagValue) };
    }),
  };
}

export function caseOf(entry: Entry, call: CaseCall, changes: Partial<CaseWork> = {}): CaseWork {
  return {
    call,
    entry,
    limits: { cpuMs: 1000, heapMiB: 64, outputKiB: 64 },
    seed: 'test/1',
    keepConsole: true,
    measureMemory: false,
    continueAfterThrow: false,
    harness: null,
    generate: null,
    ...changes,
  };
}

/** Executes and collects; what was told of each case, and the compile failure if there was one. */
export async function execute(
  runner: Runner,
  work: Omit<Work, 'language'> & Partial<Pick<Work, 'language'>>,
): Promise<Execution & { readonly outcomes: readonly Outcome[] }> {
  const outcomes: Outcome[] = [];
  const execution = await runner.execute(
    { language: 'javascript', ...work },
    {
      onOutcome: (index, outcome) => {
        if (index !== outcomes.length) throw new Error(`outcome ${index} came out of order`);
        outcomes.push(outcome);
        return 'continue';
      },
    },
  );
  return { ...execution, outcomes };
}

/** Executes one case and gives its outcome. @throws when the source did not compile. */
export async function outcomeOf(
  runner: Runner,
  source: string,
  work: CaseWork,
  language: Work['language'] = 'javascript',
): Promise<Outcome> {
  const { compileFailure, outcomes } = await execute(runner, { language, source, cases: [work] });
  const [outcome] = outcomes;
  if (!outcome) throw new Error(`did not compile: ${compileFailure?.message}`);
  return outcome;
}
