import type { ClassEntry, FunctionEntry, ProgramEntry } from '#contract/entry.ts';
import type { ValueType } from './valueType.ts';

export interface TypedParameter {
  readonly name: string;
  readonly type: ValueType;
}

export interface TypedMethod {
  readonly params: readonly TypedParameter[];
  readonly returns: ValueType;
}

export interface TypedFunction {
  readonly kind: 'function';
  readonly entry: FunctionEntry;
  readonly params: readonly TypedParameter[];
  /** Of what is compared: the value returned, or the argument that holds the answer. */
  readonly answer: ValueType;
}

export interface TypedClass {
  readonly kind: 'class';
  readonly entry: ClassEntry;
  readonly constructorParams: readonly TypedParameter[];
  readonly methods: ReadonlyMap<string, TypedMethod>;
}

interface TypedProgram {
  readonly kind: 'program';
  readonly entry: ProgramEntry;
}

/** An entry with its type texts parsed, so that testcases can be held against it. */
export type TypedEntry = TypedFunction | TypedClass | TypedProgram;
