import type { AuthorDoor } from './authorDoor.ts';
import type { Builtins } from './captureBuiltins.ts';
import type { GuestTask } from './guestTask.ts';
import type { Importer } from './importValue.ts';
import type { GuestObjects, LiveStep } from './steps.ts';

/**
 * Makes the source of steps that a generator in the author's realm yields. Millions of them are read within the limits
 * of one testcase, so that each name is looked into once, and its step and the list of its arguments are used again.
 */
export function makeStreamedSteps(
  builtins: Builtins,
  task: GuestTask,
  objects: GuestObjects,
  door: AuthorDoor,
  importer: Importer,
): () => LiveStep | null {
  type KnownStep = Omit<LiveStep, 'args' | 'ms'> & { readonly args: unknown[]; ms: number };
  const known = { __proto__: null } as unknown as Record<string, KnownStep>;
  const pull = door.openOps();

  /** Objects that were to be constructed, even if that threw. */
  const begun = { __proto__: null } as unknown as Record<string, boolean>;
  let hasFailed = false;
  const fail = (what: string): null => {
    hasFailed = true;
    door.fail(what);
    return null;
  };
  const learn = (written: string, argCount: number): KnownStep | null => {
    const named = door.readOp(written);
    const unknown = `yields "${written}", which is no operation of ${task.entryName}`;
    if (named === null) return fail(unknown);
    const callable = builtins.hasOwn(task.callables, named.method) ? task.callables[named.method] : undefined;
    if (named.do === 'call' && !callable) return fail(unknown);
    if (named.do === 'call' && begun[named.object] !== true)
      return fail(`yields "${written}" before it constructs that object`);
    if (named.do === 'construct') begun[named.object] = true;
    const args: unknown[] = [];
    for (let index = 0; index < argCount; index++)
      builtins.defineProperty(args, index, {
        __proto__: null,
        value: undefined,
        writable: true,
        enumerable: true,
        configurable: true,
      } as PropertyDescriptor);
    return {
      do: named.do,
      object: named.object,
      method: named.method,
      args,
      ms: 0,
      ignoresResult: callable ? callable.ignoresResult : true,
      awaits: callable ? callable.awaits : false,
    };
  };
  const valueOf = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    const name = door.refIn(value);
    if (name === null) return importer.take(value);
    return begun[name] === true
      ? objects[name]
      : fail(`refers to "${name}" before it constructs that object`);
  };
  return () => {
    const op = pull();
    if (op === null) return null;
    const written = op[0] as string;
    let step = known[written];
    if (step === undefined || step.args.length !== op.length - 1) {
      const learnt = learn(written, op.length - 1);
      if (learnt === null) return null;
      step = learnt;
      known[written] = step;
    }
    if (step.do === 'call' || step.do === 'construct')
      for (let index = 1; index < op.length; index++) step.args[index - 1] = valueOf(op[index]);
    else {
      const ms = op[1];
      if (typeof ms !== 'number' || !(ms >= (step.do === 'step' ? -1e15 : 0) && ms <= 1e15))
        return fail(`yields "${written}" with no time in milliseconds`);
      step.ms = ms;
    }
    return hasFailed ? null : step;
  };
}
