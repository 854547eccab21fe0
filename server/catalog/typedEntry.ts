import type { Callable, ClassEntry, Entry, FunctionEntry, Parameter, ProgramEntry } from '#contract/entry.ts';
import { parseType } from './typeText.ts';
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

/** Parses the type texts of an entry that was found right. */
export function typedEntryOf(entry: Entry): TypedEntry {
  switch (entry.kind) {
    case 'function': {
      const { params, returns } = typedMethodOf(entry);
      const answer = entry.resultArgument === null ? returns : params[entry.resultArgument]?.type;
      if (!answer) throw new TypeError(`${entry.name} has no argument that could be its answer`);
      return { kind: 'function', entry, params, answer };
    }
    case 'class':
      return {
        kind: 'class',
        entry,
        constructorParams: entry.constructorParams.map(typedParameterOf),
        methods: new Map(
          Object.entries(entry.methods).map(([name, method]) => [name, typedMethodOf(method)]),
        ),
      };
    case 'program':
      return { kind: 'program', entry };
  }
}

function typedMethodOf({ params, returns }: Callable): TypedMethod {
  return { params: params.map(typedParameterOf), returns: rightType(returns) };
}

function typedParameterOf({ name, type }: Parameter): TypedParameter {
  return { name, type: rightType(type) };
}

function rightType(text: string): ValueType {
  const parsed = parseType(text);
  if ('fault' in parsed) throw new TypeError(`${text} is no type: ${parsed.fault}`);
  return parsed.type;
}
