import type { AnswerSheet } from './answerSheet.ts';
import type { Builtins } from './captureBuiltins.ts';
import type { GuestStep, GuestTask } from './guestTask.ts';
import type { Promises } from './promises.ts';
import type { VirtualTime } from './virtualTime.ts';

/** The objects that a testcase constructed, by name. */
export type GuestObjects = Record<string, object>;

/** A step with its arguments as the solution gets them. */
export type LiveStep = Omit<GuestStep, 'args'> & { readonly args: readonly unknown[] };

/** What every way of calling the solution needs. */
export interface CallDeps {
  readonly builtins: Builtins;
  readonly promises: Promises;
  readonly sheet: AnswerSheet;
  readonly task: GuestTask;
  readonly time: VirtualTime;
  readonly encode: (value: unknown) => string;
  /** The entry point, once the solution is loaded. */
  readonly entry: () => unknown;
}

/** Calls the solution step by step, and waits where it must. */
export interface Steps {
  /** Goes on with the next step, until one must be waited for or the testcase has ended. */
  readonly resume: () => void;
  /** The monotonic time that a step wants to advance to; negative: none does. */
  readonly advanceTo: () => number;
  /** That time has come. */
  readonly arrive: () => void;
}

/**
 * Makes what performs the steps of a function or class testcase.
 *
 * @param next the next step; null: there is no more, or the testcase has ended. May be one object, changed each time.
 * @param addsNothing steps that return nothing add no result.
 */
export function makeSteps(
  deps: CallDeps,
  objects: GuestObjects,
  next: () => LiveStep | null,
  addsNothing: boolean,
): Steps {
  const { builtins, promises, sheet, task, time, encode } = deps;
  const { apply, construct } = builtins;
  let advanceTo = -1;

  const addNothing = (): void => {
    if (!addsNothing) sheet.add('null');
  };
  const settle = (step: LiveStep, value: unknown): void => {
    try {
      if (task.resultArgument !== null) sheet.add(encode(step.args[task.resultArgument]));
      else if (step.ignoresResult) addNothing();
      else sheet.add(encode(value));
    } catch (thrown) {
      sheet.addThrown(thrown);
    }
  };
  /** Runs one step. Returns false when what follows must wait. */
  const perform = (step: LiveStep): boolean => {
    switch (step.do) {
      case 'advance':
        advanceTo = time.monotonicNow() + step.ms;
        return false;
      case 'step':
        time.shiftWall(step.ms);
        addNothing();
        return true;
      case 'construct':
        objects[step.object] = construct(deps.entry() as new () => object, step.args as unknown[]) as object;
        addNothing();
        return true;
      case 'call':
        return call(step);
    }
  };
  const call = (step: LiveStep): boolean => {
    const isClass = task.entryKind === 'class';
    const owner = isClass ? objects[step.object] : undefined;
    const callee = isClass ? (owner as unknown as Record<string, unknown>)[step.method] : deps.entry();
    if (typeof callee !== 'function') {
      sheet.end('N', `${task.entryName} has no method ${step.method}`);
      return false;
    }
    const value: unknown = apply(callee, owner, step.args as unknown[]);
    if (step.awaits && promises.isThenable(value)) {
      promises.whenSettled(
        promises.adopt(value),
        (settled) => {
          settle(step, settled);
          resume();
        },
        (thrown) => {
          sheet.addThrown(thrown);
          resume();
        },
      );
      return false;
    }
    if (typeof value === 'object') promises.disown(value);
    settle(step, value);
    return true;
  };
  const resume = (): void => {
    while (sheet.ending() === '') {
      const step = next();
      if (step === null) return sheet.end('A', sheet.results());
      try {
        if (!perform(step)) return;
      } catch (thrown) {
        sheet.addThrown(thrown);
      }
    }
  };
  return {
    resume,
    advanceTo: () => advanceTo,
    arrive: () => {
      time.moveTo(advanceTo);
      advanceTo = -1;
      addNothing();
      resume();
    },
  };
}
