import { ANSWER_LIMITS } from '#contract/limits.ts';
import type { Callable, Entry } from '#contract/entry.ts';
import type { CaseCall, Step } from '#contract/testcase.ts';
import type { CaseWork } from '../../judge/runner.ts';
import type { Programs } from '../child/authorModules.ts';
import type { AuthorTask, ProgramName } from '../child/guest/authorTask.ts';
import type { GuestCallable, GuestStep, GuestTask } from '../child/guest/guestTask.ts';
import type { CaseAuthor, CaseMessage } from '../protocol.ts';
import { generatorTask } from './generatorTask.ts';
import { seedWords } from './seedWords.ts';

/** How much real time an isolate may take before it is stopped from inside: only for a process that lost its server. */
const WALL_GUARD_FACTOR = 20;
const WALL_GUARD_SLACK_MS = 60_000;

/** Writes a testcase as the runner process wants it. */
export function caseMessage(work: CaseWork, source: string): CaseMessage {
  return {
    guestTask: JSON.stringify(guestTask(work, source)),
    entryName: work.entry.kind === 'program' ? null : work.entry.name,
    cpuLimitMs: work.limits.cpuMs,
    wallGuardMs: work.limits.cpuMs * WALL_GUARD_FACTOR + WALL_GUARD_SLACK_MS,
    keepConsole: work.keepConsole,
    isMeasured: work.measureMemory,
    author: caseAuthor(work),
  };
}

function guestTask(work: CaseWork, source: string): GuestTask {
  const { call, entry } = work;
  return {
    entryKind: entry.kind,
    entryName: entry.kind === 'program' ? '' : entry.name,
    callables: callablesOf(entry),
    steps: guestSteps(work),
    streamed: call.kind === 'stream' && call.into !== 'input' ? call.into : null,
    isDriven: isDriven(call),
    resultArgument: entry.kind === 'function' ? entry.resultArgument : null,
    stdin: call.kind === 'program' ? call.stdin : '',
    continueAfterThrow: work.continueAfterThrow,
    keepsTemporal: source.includes('Temporal'),
    outputChars: work.limits.outputKiB * 1024,
    answerLimits: ANSWER_LIMITS,
    seed: seedWords(work.seed),
  };
}

function isDriven(call: CaseCall): boolean {
  return call.kind === 'harness' || (call.kind === 'stream' && call.into === 'input');
}

/** @throws TypeError when a program that the testcase needs is not there, which the catalog makes sure of. */
function caseAuthor({ call, entry, harness, generate, seed }: CaseWork): CaseAuthor | null {
  if (call.kind !== 'harness' && call.kind !== 'stream') return null;
  const wanted: ProgramName[] = call.kind === 'stream' ? ['generate'] : [];
  if (isDriven(call)) wanted.push('harness');
  const task: AuthorTask = {
    entryName: entry.kind === 'program' ? '' : entry.name,
    generator: call.kind === 'stream' ? generatorTask(call.generator) : null,
    input: call.kind === 'harness' ? call.input : null,
    seed: seedWords(`${seed}/harness`),
  };
  const programs: Programs = { ...(generate && { generate }), ...(harness && { harness }) };
  for (const name of wanted)
    if (!programs[name]) throw new TypeError(`this testcase needs ${name}.js, and there is none`);
  return { programs, wanted, task: JSON.stringify(task) };
}

function callablesOf(entry: Entry): Record<string, GuestCallable> {
  const callable = ({ returns, isAsync }: Callable): GuestCallable => ({
    ignoresResult: returns === 'nothing',
    awaits: isAsync,
  });
  switch (entry.kind) {
    case 'function':
      return { [entry.name]: callable(entry) };
    case 'class':
      return Object.fromEntries(Object.entries(entry.methods).map(([name, one]) => [name, callable(one)]));
    case 'program':
      return {};
  }
}

function guestSteps({ call, entry }: CaseWork): GuestStep[] {
  if (call.kind === 'class') return call.steps.map((step) => guestStep(step, entry));
  if (call.kind !== 'function') return [];
  return [
    {
      ...EMPTY_STEP,
      do: 'call',
      args: call.args,
      ignoresResult: entry.kind === 'function' && entry.returns === 'nothing',
      awaits: entry.kind === 'function' && entry.isAsync,
    },
  ];
}

const EMPTY_STEP = { object: '', method: '', args: [], ms: 0, ignoresResult: false, awaits: false } as const;

function guestStep(step: Step, entry: Entry): GuestStep {
  switch (step.do) {
    case 'construct':
      return { ...EMPTY_STEP, do: 'construct', object: step.object, args: step.args };
    case 'call': {
      const method = entry.kind === 'class' ? entry.methods[step.method] : undefined;
      return {
        ...EMPTY_STEP,
        do: 'call',
        object: step.object,
        method: step.method,
        args: step.args,
        ignoresResult: method?.returns === 'nothing',
        awaits: method?.isAsync ?? false,
      };
    }
    default:
      return { ...EMPTY_STEP, do: step.do, ms: step.ms };
  }
}
