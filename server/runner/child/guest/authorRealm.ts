import type { AuthorDoor, AuthorDoorDeps } from './authorDoor.ts';
import type { AskedInput, AuthorQuestion, AuthorTask, GeneratorTask, ProgramName } from './authorTask.ts';
import type { RealmParts } from './realmParts.ts';

/** The parts of the author's realm, each a function of this folder. */
export interface AuthorRealmParts extends RealmParts {
  readonly makeKit: () => object;
  readonly makeAuthorDoor: (deps: AuthorDoorDeps) => AuthorDoor;
}

/**
 * The realm of the author's programs: a context of their own, which no candidate's code ever stands in, so that their
 * built-ins are whole. Returns the one function that the host calls:
 *
 * 1. `prepare`;
 * 2. `load` with a program's name and its module's namespace;
 * 3. `ask` with an `AuthorQuestion` as JSON: the answer as AUTHOR_ANSWERS says; or, within a testcase,
 * 4. `door` with an `AuthorTask` as JSON: the door that the driver in the solution's realm is given.
 *
 * Time stands still here, there are no timers, and chance is only what a seed gives.
 */
export function makeAuthorRealm(
  parts: AuthorRealmParts,
): (command: string, payload?: unknown, namespace?: unknown) => unknown {
  const builtins = parts.captureBuiltins();
  const { parse, stringify } = builtins;
  const isProxy = parts.installLockdown(builtins);
  const describe = parts.makeDescriber(builtins, isProxy);
  const describeThrown = parts.makeThrownDescriber(builtins, isProxy, describe);
  const { decode } = parts.makeDecoder(builtins);
  const programs = { __proto__: null } as unknown as Record<ProgramName, Record<string, unknown>>;

  const prepare = (): string => {
    parts.installVirtualTime(builtins, false);
    const realm = globalThis as unknown as Record<string, unknown>;
    for (const name of ['setTimeout', 'setInterval', 'clearTimeout', 'clearInterval']) delete realm[name];
    builtins.defineProperty(Math, 'random', {
      value: function random(): never {
        throw new TypeError('use the random that the program is given: Math.random has no seed');
      },
    });
    return '';
  };
  const exported = (program: ProgramName, name: string): ((...args: unknown[]) => unknown) => {
    const found = programs[program][name];
    if (typeof found !== 'function')
      throw new TypeError(`${program}.js must export a function ${name}, and does not`);
    return found as (...args: unknown[]) => unknown;
  };
  const generate = ({ name, seed, size, words }: GeneratorTask): unknown =>
    exported('generate', name)({ size, seed, random: parts.makeChance(builtins, words).uniform });
  const openStream = (generator: GeneratorTask): Iterator<unknown> => {
    const made = generate(generator) as Iterable<unknown> | null | undefined;
    if (typeof made !== 'object' || made === null || typeof made[Symbol.iterator] !== 'function')
      throw new TypeError(`${generator.name} streams nothing: write it as function* and yield`);
    return made[Symbol.iterator]();
  };
  const inputOf = (input: AskedInput): unknown => {
    if (input.kind === 'value') return decode(input.value);
    return { [Symbol.iterator]: () => openStream(input.generator) };
  };
  const answerTo = (question: AuthorQuestion): unknown => {
    switch (question.do) {
      case 'generate': {
        const made = generate(question.generator);
        if (typeof made === 'object' && made !== null && 'next' in made && typeof made.next === 'function')
          throw new TypeError(
            `${question.generator.name} gives a generator: return a list, or mark the testcase stream: true`,
          );
        return made;
      }
      case 'validate':
        return exported('validate', 'validate')(inputOf(question.input));
      case 'answer':
        return exported('oracle', 'answer')(inputOf(question.input));
      case 'check': {
        const { expected, actual } = question;
        return exported(
          'checker',
          'check',
        )({
          input: inputOf(question.input),
          expected: expected === null ? undefined : decode(expected.value),
          actual: decode(actual),
        });
      }
    }
  };
  const ask = (text: unknown): string => {
    const question = parse(text as string) as AuthorQuestion;
    const encoder = parts.makeEncoder(builtins, isProxy, question.limits);
    try {
      return `V${encoder.encode(answerTo(question))}`;
    } catch (thrown) {
      const overflow = encoder.overflow();
      return overflow === '' ? `T${stringify(describeThrown(thrown))}` : `O${overflow}`;
    }
  };

  const openDoor = (text: unknown): AuthorDoor => {
    const task = parse(text as string) as AuthorTask;
    return parts.makeAuthorDoor({
      realm: { builtins, isProxy },
      task,
      describeThrown,
      openStream,
      decode,
      exported,
      random: parts.makeChance(builtins, task.seed).uniform,
      kit: parts.makeKit(),
      makeImporter: parts.makeImporter,
    });
  };

  return (command, payload, namespace) => {
    switch (command) {
      case 'prepare':
        return prepare();
      case 'load':
        programs[payload as ProgramName] = namespace as Record<string, unknown>;
        return '';
      case 'ask':
        return ask(payload);
      case 'door':
        return openDoor(payload);
      default:
        throw new TypeError(`no command is called ${command}`);
    }
  };
}
