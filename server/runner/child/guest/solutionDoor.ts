import type { ThrownText } from './describeThrown.ts';
import type { Importer, Realm } from './importValue.ts';
import type { CallDeps } from './steps.ts';
import type { VirtualTime } from './virtualTime.ts';

/** What a call of the solution gave: `unseen` stands for an object that only its handle may be told of. */
export interface Given {
  readonly kind: 'value' | 'unseen' | 'threw' | 'refused';
  readonly value: unknown;
}

/** What the author's realm may ask of the driver in the solution's. */
export interface SolutionDoor {
  readonly realm: Realm;
  /** Of the author's values. */
  readonly importer: () => Importer;
  readonly time: VirtualTime;
  /** Calls the entry function, or a method of an object. */
  readonly call: (target: object | null, name: string, args: readonly unknown[]) => Given;
  readonly construct: (name: string, args: readonly unknown[]) => Given;
  /** Ends the testcase by what the harness observed. */
  readonly done: (observation: unknown) => void;
  /** Ends it by an error that the harness let through. */
  readonly endThrown: (thrown: unknown) => void;
  readonly endHarness: (failure: ThrownText) => void;
}

/** Makes the door of the solution's realm: it calls the candidate's code for the harness, and for nobody else. */
export function makeSolutionDoor(
  deps: CallDeps,
  realm: Realm,
  importer: Importer,
  describeThrown: (thrown: unknown) => ThrownText,
): SolutionDoor {
  const { builtins, promises, sheet, task, encode } = deps;
  const { apply, construct, hasOwn } = builtins;

  const given = (kind: Given['kind'], value: unknown): Given =>
    ({ __proto__: null, kind, value }) as unknown as Given;
  const refuse = (message: string): Given => given('refused', message);
  /** The arguments in this realm; text: why they cannot be handed over. */
  const takeArgs = (args: readonly unknown[]): unknown[] | string => {
    try {
      return importer.take(args) as unknown[];
    } catch (thrown) {
      return describeThrown(thrown).message;
    }
  };
  const call = (target: object | null, name: string, written: readonly unknown[]): Given => {
    if (target === null && (task.entryKind !== 'function' || name !== task.entryName))
      return refuse(`there is no function ${name} to call`);
    const callable = hasOwn(task.callables, name) ? task.callables[name] : undefined;
    if (!callable) return refuse(`${task.entryName} has no method ${name}`);
    const args = takeArgs(written);
    if (typeof args === 'string') return refuse(args);
    const settle = (value: unknown): unknown => {
      if (task.resultArgument !== null) return args[task.resultArgument];
      return callable.ignoresResult ? undefined : value;
    };
    try {
      const callee = target === null ? deps.entry() : (target as Record<string, unknown>)[name];
      if (typeof callee !== 'function') {
        sheet.end('N', `${task.entryName} has no method ${name}`);
        return refuse(`${task.entryName} has no method ${name}`);
      }
      const value: unknown = apply(callee, target ?? undefined, args);
      if (callable.awaits && promises.isThenable(value)) return given('value', promises.adopt(value, settle));
      const isPromise = promises.disown(value);
      const told = settle(value);
      return given(isPromise && told === value ? 'unseen' : 'value', told);
    } catch (thrown) {
      return given('threw', thrown);
    }
  };
  return {
    realm,
    importer: () => importer,
    time: deps.time,
    call,
    construct: (name, written) => {
      if (task.entryKind !== 'class' || name !== task.entryName)
        return refuse(`there is no class ${name} to construct`);
      const args = takeArgs(written);
      if (typeof args === 'string') return refuse(args);
      try {
        return given('unseen', construct(deps.entry() as new () => object, args));
      } catch (thrown) {
        return given('threw', thrown);
      }
    },
    done: (observation) => {
      // The harness may have missed what it was to see, and the solution could bring that about at will.
      if (importer.wasCutShort())
        return sheet.endThrown(new builtins.NativeRangeError('Maximum call stack size exceeded'));
      let local: unknown;
      try {
        local = importer.take(observation);
      } catch (thrown) {
        return sheet.endHarness(describeThrown(thrown));
      }
      try {
        sheet.add(encode(local));
        sheet.end('A', sheet.results());
      } catch (thrown) {
        sheet.endThrown(thrown);
      }
    },
    endThrown: (thrown) => {
      sheet.endThrown(importer.takeThrown(thrown));
    },
    endHarness: (failure) => {
      sheet.endHarness(failure);
    },
  };
}
