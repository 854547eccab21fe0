import type { Builtins } from './captureBuiltins.ts';
import type { Decoder, RefPlace } from './decodeValue.ts';
import type { ThrownText } from './describeThrown.ts';
import type { AnswerLimits } from './encodeValue.ts';
import type { GuestStep, GuestTask } from './guestTask.ts';
import type { Chance } from './makeChance.ts';
import type { Output } from './output.ts';
import type { VirtualTime } from './virtualTime.ts';

/** The driver's parts, each a function of this folder. */
export interface DriverParts {
  readonly captureBuiltins: () => Builtins;
  readonly installLockdown: (builtins: Builtins) => (value: object) => boolean;
  readonly installVirtualTime: (builtins: Builtins, keepsTemporal: boolean) => VirtualTime;
  readonly makeChance: (builtins: Builtins, seed: readonly number[]) => Chance;
  readonly installSeededChance: (builtins: Builtins, chance: Chance) => void;
  readonly makeDecoder: (builtins: Builtins) => Decoder;
  readonly makeEncoder: (
    builtins: Builtins,
    isProxy: (value: object) => boolean,
    limits: AnswerLimits,
  ) => { encode: (value: unknown) => string; overflow: () => string };
  readonly makeDescriber: (
    builtins: Builtins,
    isProxy: (value: object) => boolean,
  ) => (value: unknown, room: number) => string;
  readonly makeThrownDescriber: (
    builtins: Builtins,
    isProxy: (value: object) => boolean,
    describe: (value: unknown, room: number) => string,
  ) => (thrown: unknown) => ThrownText;
  readonly installOutput: (
    builtins: Builtins,
    describe: (value: unknown, room: number) => string,
    stdin: string | null,
    limit: number,
  ) => Output;
}

/**
 * Drives one testcase in one fresh realm. Returns the one function that the host calls, text in and text out:
 *
 * 1. `prepare` with the task as JSON, before the solution is loaded;
 * 2. `run` with the entry point, after it: everything up to the first wait;
 * 3. `step` while the answer is empty: sees whether the microtasks that ran since have finished it, else moves the
 *    virtual clock to the next timer and runs it;
 * 4. `console`, where console output is wanted.
 *
 * Nothing that the host holds is ever reachable from here, and no expectation ever comes here.
 */
export function makeDriver(parts: DriverParts): (command: string, payload: unknown) => string {
  const builtins = parts.captureBuiltins();
  const { apply, construct, parse, stringify, promiseThen } = builtins;
  const isProxy = parts.installLockdown(builtins);
  const { decode, takeRefs } = parts.makeDecoder(builtins);
  const describe = parts.makeDescriber(builtins, isProxy);
  const describeThrown = parts.makeThrownDescriber(builtins, isProxy, describe);

  let task: GuestTask;
  let time: VirtualTime;
  let output: Output;
  let encoder: { encode: (value: unknown) => string; overflow: () => string };
  let entry: unknown;
  let index = 0;
  let results = '';
  let ending = '';
  let advanceTo = -1;
  const objects = { __proto__: null } as unknown as Record<string, object>;
  /** By step: where an object belongs that is constructed only while the testcase runs. */
  const refs = { __proto__: null } as unknown as Record<number, RefPlace | null>;

  const end = (kind: string, text: string): void => {
    if (ending !== '') return;
    const tooMuch = output.overflowed() ? 'The program printed too much' : encoder.overflow();
    ending = tooMuch === '' ? kind + text : `O${tooMuch}`;
  };
  const endThrown = (thrown: unknown): void => {
    const error = describeThrown(thrown);
    end(
      'T',
      `{"name":${stringify(error.name)},"message":${stringify(error.message)},"stack":${stringify(error.stack)},` +
        `"results":${stringify(`[${results}]`)}}`,
    );
  };
  const append = (encoded: string): void => {
    results += index === 0 ? encoded : `,${encoded}`;
    index += 1;
  };
  const appendThrown = (thrown: unknown): void => {
    if (!task.continueAfterThrow) return endThrown(thrown);
    const error = describeThrown(thrown);
    append(`{"$":"threw","name":${stringify(error.name)},"message":${stringify(error.message)}}`);
  };
  const settleStep = (step: GuestStep, value: unknown): void => {
    try {
      if (task.resultArgument !== null) append(encoder.encode(step.args[task.resultArgument]));
      else append(step.ignoresResult ? 'null' : encoder.encode(value));
    } catch (thrown) {
      appendThrown(thrown);
    }
  };

  const isThenable = (value: unknown): value is PromiseLike<unknown> =>
    ((typeof value === 'object' && value !== null) || typeof value === 'function') &&
    typeof (value as { then?: unknown }).then === 'function';
  /** A promise that nobody may return is an answer of its own; its rejection must not become an error as well. */
  const disown = (value: unknown): void => {
    if (typeof value !== 'object' || value === null || isProxy(value)) return;
    if (builtins.getPrototypeOf(value) === builtins.PromisePrototype)
      apply(promiseThen, value, [undefined, () => undefined]);
  };
  const awaitStep = (step: GuestStep, promise: PromiseLike<unknown>): void => {
    const adopted = new builtins.NativePromise((resolve) => resolve(promise));
    apply(promiseThen, adopted, [
      (value: unknown) => {
        settleStep(step, value);
        resume();
      },
      (thrown: unknown) => {
        appendThrown(thrown);
        resume();
      },
    ]);
  };

  /** Runs one step. Returns false when what follows must wait. */
  const perform = (step: GuestStep): boolean => {
    if (step.do === 'advance') {
      advanceTo = time.monotonicNow() + step.ms;
      return false;
    }
    if (step.do === 'step') {
      time.shiftWall(step.ms);
      append('null');
      return true;
    }
    if (step.do === 'construct') {
      objects[step.object] = construct(entry as new () => object, step.args as unknown[]) as object;
      append('null');
      return true;
    }
    const owner = task.kind === 'class' ? objects[step.object] : undefined;
    const callee = task.kind === 'class' ? (owner as unknown as Record<string, unknown>)[step.method] : entry;
    if (typeof callee !== 'function') {
      end('N', `${task.entryName} has no method ${step.method}`);
      return false;
    }
    const value: unknown = apply(callee, owner, step.args as unknown[]);
    if (step.awaits && isThenable(value)) {
      awaitStep(step, value);
      return false;
    }
    disown(value);
    settleStep(step, value);
    return true;
  };
  const resume = (): void => {
    while (ending === '' && index < task.steps.length) {
      for (let place = refs[index] ?? null; place; place = place.next)
        place.owner[place.key] = objects[place.object];
      try {
        if (!perform(task.steps[index] as GuestStep)) return;
      } catch (thrown) {
        appendThrown(thrown);
      }
    }
    end('A', `[${results}]`);
  };

  const prepare = (text: unknown): string => {
    task = parse(text as string) as GuestTask;
    for (let at = 0; at < task.steps.length; at++) {
      decode(task.steps[at]?.args);
      refs[at] = takeRefs();
    }
    time = parts.installVirtualTime(builtins, task.keepsTemporal);
    parts.installSeededChance(builtins, parts.makeChance(builtins, task.seed));
    output = parts.installOutput(builtins, describe, task.stdin, task.outputChars);
    encoder = parts.makeEncoder(builtins, isProxy, task.answerLimits);
    installModule();
    return '';
  };
  /** Scripts may say `module.exports = …`; what stands there is the entry when no global of its name does. */
  const module = { exports: {} as Record<string, unknown> };
  const installModule = (): void => {
    const hide = (name: string, value: unknown): void => {
      builtins.defineProperty(globalThis, name, {
        value,
        writable: true,
        configurable: true,
        enumerable: false,
      });
    };
    hide('module', module);
    hide('exports', module.exports);
  };
  const exported = (): unknown => {
    const { exports } = module as { exports: unknown };
    if (typeof exports === 'function') return exports;
    if (typeof exports !== 'object' || exports === null) return undefined;
    return (exports as Record<string, unknown>)[task.entryName];
  };

  const run = (given: unknown): string => {
    if (task.kind === 'program') return '';
    try {
      entry = given === undefined ? exported() : given;
      if (typeof entry === 'function') resume();
      else end('N', entryMissing());
    } catch (thrown) {
      endThrown(thrown);
    }
    return ending;
  };
  const entryMissing = (): string =>
    entry === undefined
      ? `${task.entryName} is not defined`
      : `${task.entryName} is not a ${task.kind === 'class' ? 'class' : 'function'}`;

  const step = (): string => {
    if (ending !== '') return ending;
    try {
      const limit = advanceTo < 0 ? 1 / 0 : advanceTo;
      if (time.fireNext(limit)) return ending;
      if (advanceTo >= 0) {
        time.moveTo(advanceTo);
        advanceTo = -1;
        append('null');
        resume();
      } else if (task.kind === 'program') end('A', output.stdout());
      else end('P', '');
    } catch (thrown) {
      endThrown(thrown);
    }
    return ending;
  };

  return (command, payload) => {
    switch (command) {
      case 'prepare':
        return prepare(payload);
      case 'run':
        return run(payload);
      case 'step':
        return step();
      case 'console':
        return output.console();
      default:
        throw new builtins.NativeError(`no command is called ${command}`);
    }
  };
}
