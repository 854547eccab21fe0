import { ANSWER_LIMITS } from '#contract/limits.ts';
import type { Entry } from '#contract/entry.ts';
import type { Step } from '#contract/testcase.ts';
import type { CaseWork } from '../../judge/runner.ts';
import type { GuestStep, GuestTask } from '../child/guest/guestTask.ts';
import type { CaseMessage } from '../protocol.ts';
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
  };
}

function guestTask(work: CaseWork, source: string): GuestTask {
  return {
    kind: work.call.kind,
    entryName: work.entry.kind === 'program' ? '' : work.entry.name,
    steps: guestSteps(work),
    resultArgument: work.entry.kind === 'function' ? work.entry.resultArgument : null,
    stdin: work.call.kind === 'program' ? work.call.stdin : null,
    continueAfterThrow: work.continueAfterThrow,
    keepsTemporal: source.includes('Temporal'),
    outputChars: work.limits.outputKiB * 1024,
    answerLimits: ANSWER_LIMITS,
    seed: seedWords(work.seed),
  };
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
