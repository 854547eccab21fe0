import type { AuthorTask, GeneratorTask } from './authorTask.ts';
import type { ThrownText } from './describeThrown.ts';
import type { Importer, Realm } from './importValue.ts';
import type { RealmParts } from './realmParts.ts';
import type { SolutionDoor } from './solutionDoor.ts';

/** The name of an operation, taken apart: `a.add`, `a = Sketch`, `@advance`. */
export interface NamedOp {
  readonly do: 'construct' | 'call' | 'advance' | 'step';
  readonly object: string;
  readonly method: string;
}

/** What the driver in the solution's realm may ask of the author's. Of what it gives, only text and numbers are safe to show. */
export interface AuthorDoor {
  readonly realm: Realm;
  /** Tells this realm of the other; gives the importer of the candidate's values. */
  readonly connect: (solution: SolutionDoor) => Importer;
  /** Begins the generator of operations: each call gives one, null at the end or when it failed, which is told. */
  readonly openOps: () => () => readonly unknown[] | null;
  /** Begins the generator of standard input anew, in the same manner. */
  readonly openText: () => () => string | null;
  readonly readOp: (written: string) => NamedOp | null;
  /** The object that `{$ref: name}` names; null: the value is something else. */
  readonly refIn: (value: object) => string | null;
  /** Lets the harness begin. How it ends is told to the solution's side. */
  readonly drive: () => void;
  /** The generator gave what it must not. */
  readonly fail: (message: string) => void;
}

/** What the door needs of its realm. */
export interface AuthorDoorDeps {
  readonly realm: Realm;
  readonly task: AuthorTask;
  readonly describeThrown: (thrown: unknown) => ThrownText;
  readonly openStream: (generator: GeneratorTask) => Iterator<unknown>;
  readonly decode: (value: unknown) => unknown;
  readonly exported: (program: 'harness', name: string) => (...args: unknown[]) => unknown;
  readonly random: () => number;
  readonly kit: object;
  readonly makeImporter: RealmParts['makeImporter'];
}

/** Makes the door of the author's realm in a testcase. No candidate's code ever runs with built-ins of this realm. */
export function makeAuthorDoor(deps: AuthorDoorDeps): AuthorDoor {
  const { task, describeThrown } = deps;
  /** Errors that reached this realm from the solution's: if the harness lets one through, it is the candidate's. */
  const fromSolution = new WeakSet<object>();
  let solution: SolutionDoor;
  let importer: Importer;

  const isObject = (value: unknown): value is object =>
    (typeof value === 'object' && value !== null) || typeof value === 'function';
  const failWith = (thrown: unknown): void => solution.endHarness(describeThrown(thrown));
  const fail = (message: string): void => failWith(new TypeError(message));
  /** Ends the testcase by what escaped from the author's code. */
  const escape = (thrown: unknown): void => {
    if (isObject(thrown) && !fromSolution.has(thrown)) failWith(thrown);
    else solution.endThrown(thrown);
  };
  const openStream = (): Iterator<unknown> => {
    if (!task.generator) throw new TypeError('there is no generator to stream from');
    return deps.openStream(task.generator);
  };
  const open = <T>(read: (item: unknown) => T): (() => T | null) => {
    let iterator: Iterator<unknown> | null = null;
    return () => {
      try {
        iterator ??= openStream();
        const step = iterator.next();
        return step.done === true ? null : read(step.value);
      } catch (thrown) {
        failWith(thrown);
        return null;
      }
    };
  };

  /** What a call of the solution gave, for the harness. */
  const settle = (given: ReturnType<SolutionDoor['call']>): unknown => {
    switch (given.kind) {
      case 'value':
        try {
          return importer.take(given.value);
        } catch (thrown) {
          throw importer.takeThrown(thrown);
        }
      case 'unseen':
        return importer.takeOpaque(given.value as object);
      case 'threw':
        throw importer.takeThrown(given.value);
      case 'refused':
        throw new TypeError(given.value as string);
    }
  };
  const listOf = (args: unknown): readonly unknown[] => {
    if (args === undefined) return [];
    if (Array.isArray(args)) return args as unknown[];
    throw new TypeError('arguments must be a list');
  };
  const makeSolution = (): object =>
    Object.freeze({
      call: (name: string, args?: unknown) => settle(solution.call(null, name, listOf(args))),
      construct: (name: string, args?: unknown) => {
        const made = solution.construct(name, listOf(args));
        if (made.kind !== 'unseen') return settle(made);
        const target = made.value as object;
        const handle = Object.freeze({
          call: (method: string, given?: unknown) => settle(solution.call(target, method, listOf(given))),
        });
        importer.pair(handle, target);
        return handle;
      },
    });
  const delayOf = (ms: unknown): number => {
    if (typeof ms !== 'number' || !(ms >= 0 && ms <= Number.MAX_SAFE_INTEGER))
      throw new RangeError(`a time to wait must be 0 or more milliseconds, not ${String(ms)}`);
    return ms;
  };
  const makeClock = (): object => {
    const { time } = solution;
    return Object.freeze({
      now: () => time.monotonicNow(),
      wall: () => time.wallNow(),
      sleep: (ms: number) => {
        const delay = delayOf(ms);
        return new Promise<void>((resolve) => void time.after(delay, resolve));
      },
      after: (ms: number, callback: () => unknown) => {
        if (typeof callback !== 'function') throw new TypeError('clock.after needs a function');
        const cancel = time.after(delayOf(ms), () => {
          try {
            callback();
          } catch (thrown) {
            escape(thrown);
          }
        });
        return () => cancel();
      },
      step: (ms: number) => time.shiftWall(ms),
    });
  };
  const isOp = (item: unknown): item is readonly unknown[] =>
    Array.isArray(item) && typeof item[0] === 'string';
  const opName = /^(?:([A-Za-z]\w*) ?= ?([A-Za-z]\w*)|(?:([A-Za-z]\w*)\.)?([A-Za-z_]\w*))$/;

  return {
    realm: deps.realm,
    connect: (other) => {
      solution = other;
      importer = deps.makeImporter(deps.realm, other.realm, () => other.importer(), {
        refusesOthers: false,
        notesFullStack: false,
        onThrown: (mine) => {
          if (isObject(mine)) fromSolution.add(mine);
        },
      });
      return importer;
    },
    openOps: () =>
      open((item) => {
        if (isOp(item)) return item;
        throw new TypeError('each operation must be a list that begins with a name');
      }),
    openText: () =>
      open((item) => {
        if (typeof item === 'string') return item;
        throw new TypeError('each chunk of standard input must be text');
      }),
    readOp: (written) => {
      if (written === '@advance' || written === '@step')
        return { do: written === '@step' ? 'step' : 'advance', object: '', method: '' };
      const named = opName.exec(written);
      if (!named) return null;
      const [, made, className, owner, method = ''] = named;
      if (made !== undefined)
        return className === task.entryName ? { do: 'construct', object: made, method: '' } : null;
      if (owner === undefined && method === task.entryName)
        return { do: 'construct', object: '', method: '' };
      return { do: 'call', object: owner ?? '', method };
    },
    refIn: (value) => {
      const { $ref: name } = value as { readonly $ref?: unknown };
      return typeof name === 'string' && Object.keys(value).length === 1 ? name : null;
    },
    drive: () => {
      const run = async (): Promise<unknown> => {
        const input = task.generator ? { [Symbol.iterator]: openStream } : deps.decode(task.input);
        return deps.exported('harness', 'drive')(
          input,
          Object.freeze({
            solution: makeSolution(),
            clock: makeClock(),
            random: deps.random,
            kit: deps.kit,
          }),
        );
      };
      run().then((observation) => solution.done(observation), escape);
    },
    fail,
  };
}
