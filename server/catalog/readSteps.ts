import type { Step } from '#contract/testcase.ts';
import { isList, type TaggedRef, type TaggedValue } from '#contract/value.ts';
import { checkArguments, wrongValue } from './checkArguments.ts';
import type { ReportAt } from './testcaseValue.ts';
import type { TypedClass } from './typedEntry.ts';
import type { ValueType } from './valueType.ts';
import type { YamlPath } from './yamlValue.ts';

/** A step, with the type of what it gives. */
export interface TypedStep {
  readonly step: Step;
  readonly gives: ValueType;
  /** Whether an error may be expected of it. */
  readonly mayThrow: boolean;
}

const NOTHING: ValueType = { kind: 'nothing' };
const NAMED_OBJECT = /^([A-Za-z]\w*)\s*=\s*(\w+)$/;
const OBJECT_CALL = /^([A-Za-z]\w*)\.(\w+)$/;

/**
 * Reads operations: constructions, `["a = Sketch", 5]`, calls, `["a.add", 7]`, and moves of the clocks,
 * `["@advance", 1000]`. What is wrong is reported by its place in `ops`, and read on regardless.
 *
 * @param ops undefined: one that could not be read, which was told already.
 * @returns one for each, null where there is nothing to go on with.
 */
export function readSteps(
  entry: TypedClass,
  ops: readonly (TaggedValue | undefined)[],
  report: ReportAt,
): readonly (TypedStep | null)[] {
  const reader = new StepReader(entry, report);
  return ops.map((op, index) => (op === undefined ? null : reader.read(op, [index])));
}

/** Reads operations one after the other; see `readSteps`. */
export class StepReader {
  readonly #entry: TypedClass;
  readonly #report: ReportAt;
  readonly #objects = new Set<string>();

  constructor(entry: TypedClass, report: ReportAt) {
    this.#entry = entry;
    this.#report = report;
  }

  read(op: TaggedValue, path: YamlPath): TypedStep | null {
    if (!isList(op) || op.length === 0) return this.#refuse(path, op, 'must be a list with something in it');
    const [word] = op;
    if (typeof word !== 'string')
      return this.#refuse(
        [...path, 0],
        word,
        `must be ${this.#entry.entry.name}, a method, @advance or @step`,
      );
    return word.startsWith('@') ? this.#clockMove(word, op, path) : this.#call(word, op, path);
  }

  #clockMove(word: string, op: readonly TaggedValue[], path: YamlPath): TypedStep | null {
    const move = word === '@advance' || word === '@step' ? word : null;
    if (!move) return this.#refuse([...path, 0], word, 'must be @advance or @step where it begins with @');
    const [ms] = checkArguments(move, [{ name: 'ms', type: { kind: 'integer' } }], op, path, 1, this.#report);
    if (typeof ms !== 'number') return null;
    if (move === '@advance' && ms < 0)
      this.#refuse(
        [...path, 1],
        ms,
        'must be at least 0: time only advances; @step moves the wall clock back',
      );
    return { step: { do: move === '@step' ? 'step' : 'advance', ms }, gives: NOTHING, mayThrow: false };
  }

  #call(word: string, op: readonly TaggedValue[], path: YamlPath): TypedStep | null {
    const named = NAMED_OBJECT.exec(word);
    const owned = OBJECT_CALL.exec(word);
    const object = named?.[1] ?? owned?.[1] ?? '';
    const name = named?.[2] ?? owned?.[2] ?? word;
    const { entry, constructorParams, methods } = this.#entry;
    if (name === entry.name && !owned) {
      const args = this.#arguments(name, constructorParams, op, path);
      this.#objects.add(object);
      return { step: { do: 'construct', object, className: name, args }, gives: NOTHING, mayThrow: true };
    }
    const method = named ? undefined : methods.get(name);
    if (!method)
      return this.#refuse(
        [...path, 0],
        word,
        `must be ${entry.name} or one of its methods: ${Array.from(methods.keys()).join(', ')}`,
      );
    if (!this.#objects.has(object))
      this.#report([...path, 0], `is "${word}"; a ${entry.name} must be constructed for it before`);
    const args = this.#arguments(name, method.params, op, path);
    return { step: { do: 'call', object, method: name, args }, gives: method.returns, mayThrow: true };
  }

  #arguments(
    name: string,
    params: TypedClass['constructorParams'],
    op: readonly TaggedValue[],
    path: YamlPath,
  ): readonly TaggedValue[] {
    for (const [index, arg] of op.entries())
      if (isRef(arg) && !this.#objects.has(arg.v))
        this.#report([...path, index, '$ref'], `is "${arg.v}", which names no object constructed before`);
    return checkArguments(name, params, op, path, 1, this.#report);
  }

  #refuse(path: YamlPath, value: TaggedValue | undefined, must: string): null {
    this.#report(path, wrongValue(value, must));
    return null;
  }
}

function isRef(value: TaggedValue): value is TaggedRef {
  return typeof value === 'object' && value !== null && !isList(value) && value.$ === 'ref';
}
