import type { AnswerSheet } from './answerSheet.ts';
import type { AuthorDoor } from './authorDoor.ts';
import type { Builtins } from './captureBuiltins.ts';
import type { Decoder } from './decodeValue.ts';
import type { ThrownText } from './describeThrown.ts';
import type { GuestTask } from './guestTask.ts';
import type { Importer, Realm } from './importValue.ts';
import type { Chance } from './makeChance.ts';
import type { Output } from './output.ts';
import type { Promises } from './promises.ts';
import type { RealmParts } from './realmParts.ts';
import type { SolutionDoor } from './solutionDoor.ts';
import type { CallDeps, GuestObjects, LiveStep, Steps } from './steps.ts';
import type { VirtualTime } from './virtualTime.ts';

/** The driver's parts, each a function of this folder. */
export interface DriverParts extends RealmParts {
  readonly installSeededChance: (builtins: Builtins, chance: Chance) => void;
  readonly installOutput: (
    builtins: Builtins,
    describe: (value: unknown, room: number) => string,
    openInput: (() => () => string | null) | null,
    limit: number,
  ) => Output;
  readonly makeAnswerSheet: (
    builtins: Builtins,
    describeThrown: (thrown: unknown) => ThrownText,
    tooMuch: () => string,
    continueAfterThrow: boolean,
  ) => AnswerSheet;
  readonly makePromises: (builtins: Builtins, isProxy: (value: object) => boolean) => Promises;
  readonly makeSteps: (
    deps: CallDeps,
    objects: GuestObjects,
    next: () => LiveStep | null,
    addsNothing: boolean,
  ) => Steps;
  readonly makeWrittenSteps: (
    decoder: Decoder,
    task: GuestTask,
    objects: GuestObjects,
  ) => () => LiveStep | null;
  readonly makeStreamedSteps: (
    builtins: Builtins,
    task: GuestTask,
    objects: GuestObjects,
    door: AuthorDoor,
    importer: Importer,
  ) => () => LiveStep | null;
  readonly makeSolutionDoor: (
    deps: CallDeps,
    realm: Realm,
    importer: Importer,
    describeThrown: (thrown: unknown) => ThrownText,
  ) => SolutionDoor;
}

/**
 * Drives one testcase in one fresh realm. Returns the one function that the host calls, text in and text out:
 *
 * 1. `prepare` with the task as JSON, before the solution is loaded; with it, where the testcase has a harness or a
 *    stream, the door of the author's realm;
 * 2. `run` with the entry point, after it: everything up to the first wait;
 * 3. `step` while the answer is empty: sees whether the microtasks that ran since have finished it, else moves the
 *    virtual clock to the next timer and runs it;
 * 4. `console`, where console output is wanted.
 *
 * Nothing that the host holds is ever reachable from here, and no expectation ever comes here.
 */
export function makeDriver(
  parts: DriverParts,
): (command: string, payload?: unknown, authorDoor?: unknown) => string {
  const builtins = parts.captureBuiltins();
  const { parse } = builtins;
  const isProxy = parts.installLockdown(builtins);
  const decoder = parts.makeDecoder(builtins);
  const describe = parts.makeDescriber(builtins, isProxy);
  const describeThrown = parts.makeThrownDescriber(builtins, isProxy, describe);

  let task: GuestTask;
  let time: VirtualTime;
  let output: Output;
  let sheet: AnswerSheet;
  let steps: Steps;
  let author: AuthorDoor | null = null;
  let entry: unknown;

  const oneChunk = (text: string) => (): (() => string | null) => {
    let rest: string | null = text;
    return () => {
      const chunk = rest;
      rest = null;
      return chunk;
    };
  };
  const prepare = (text: unknown, authorDoor: unknown): string => {
    task = parse(text as string) as GuestTask;
    author = authorDoor === undefined ? null : (authorDoor as AuthorDoor);
    time = parts.installVirtualTime(builtins, task.keepsTemporal);
    parts.installSeededChance(builtins, parts.makeChance(builtins, task.seed));
    const openInput = task.streamed === 'stdin' && author ? author.openText : oneChunk(task.stdin);
    output = parts.installOutput(
      builtins,
      describe,
      task.entryKind === 'program' ? openInput : null,
      task.outputChars,
    );
    const encoder = parts.makeEncoder(builtins, isProxy, task.answerLimits);
    sheet = parts.makeAnswerSheet(
      builtins,
      describeThrown,
      () => (output.overflowed() ? 'The program printed too much' : encoder.overflow()),
      task.continueAfterThrow,
    );
    prepareCalls(encoder.encode);
    installModule();
    return '';
  };
  const prepareCalls = (encode: (value: unknown) => string): void => {
    const deps: CallDeps = {
      builtins,
      promises: parts.makePromises(builtins, isProxy),
      sheet,
      task,
      time,
      encode,
      entry: () => entry,
    };
    const objects = { __proto__: null } as unknown as GuestObjects;
    const importer = author ? connect(deps, author) : null;
    const next =
      task.streamed === 'ops' && author && importer
        ? parts.makeStreamedSteps(builtins, task, objects, author, importer)
        : parts.makeWrittenSteps(decoder, task, objects);
    steps = parts.makeSteps(deps, objects, next, task.streamed === 'ops');
  };
  /** Lets the two realms know of each other. */
  const connect = (deps: CallDeps, door: AuthorDoor): Importer => {
    const realm: Realm = { builtins, isProxy };
    const importer = parts.makeImporter(realm, door.realm, () => theirs, {
      refusesOthers: true,
      notesFullStack: true,
      onThrown: () => undefined,
    });
    const theirs = door.connect(parts.makeSolutionDoor(deps, realm, importer, describeThrown));
    return importer;
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
  const entryMissing = (): string =>
    entry === undefined
      ? `${task.entryName} is not defined`
      : `${task.entryName} is not a ${task.entryKind === 'class' ? 'class' : 'function'}`;

  const run = (given: unknown): string => {
    if (task.entryKind === 'program') return '';
    try {
      entry = given === undefined ? exported() : given;
      if (typeof entry !== 'function') sheet.end('N', entryMissing());
      else if (task.isDriven && author) author.drive();
      else steps.resume();
    } catch (thrown) {
      sheet.endThrown(thrown);
    }
    return sheet.ending();
  };
  const step = (): string => {
    if (sheet.ending() !== '') return sheet.ending();
    try {
      const advanceTo = steps.advanceTo();
      if (time.fireNext(advanceTo < 0 ? 1 / 0 : advanceTo)) return sheet.ending();
      if (advanceTo >= 0) steps.arrive();
      else if (task.entryKind === 'program') sheet.end('A', output.stdout());
      else sheet.end('P', '');
    } catch (thrown) {
      sheet.endThrown(thrown);
    }
    return sheet.ending();
  };

  return (command, payload, authorDoor) => {
    switch (command) {
      case 'prepare':
        return prepare(payload, authorDoor);
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
