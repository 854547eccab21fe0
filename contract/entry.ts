/** One parameter of a function, constructor or method; `type` is the problem format's type text: `list<integer>`. */
export interface Parameter {
  readonly name: string;
  readonly type: string;
}

/** A function or method that the judge calls. `isAsync`: it may return a promise, which is then awaited. */
export interface Callable {
  readonly params: readonly Parameter[];
  readonly returns: string;
  readonly isAsync: boolean;
}

/** A function; `resultArgument` is the position of the argument that holds the answer when it works in place. */
export interface FunctionEntry extends Callable {
  readonly kind: 'function';
  readonly name: string;
  readonly resultArgument: number | null;
}

/** A class whose methods are called in turn on objects that the testcase constructs. */
export interface ClassEntry {
  readonly kind: 'class';
  readonly name: string;
  readonly constructorParams: readonly Parameter[];
  readonly methods: Readonly<Record<string, Callable>>;
}

/** A whole program from standard input to standard output. */
export interface ProgramEntry {
  readonly kind: 'program';
}

/** How a solution is called. A part has one; it decides what a testcase's input looks like. */
export type Entry = FunctionEntry | ClassEntry | ProgramEntry;
