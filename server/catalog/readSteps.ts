import type { Step } from '#contract/testcase.ts';
import type { CaseValues } from './caseValues.ts';
import { isPlainList } from './shape.ts';
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
 * Reads `ops`: constructions, `["a = Sketch", 5]`, calls, `[a.add, 7]`, and moves of the clocks, `["@advance", 1000]`.
 *
 * @returns one for each, null where there is a finding and nothing to go on with.
 */
export function readSteps(
  values: CaseValues,
  entry: TypedClass,
  path: YamlPath,
): readonly (TypedStep | null)[] {
  const ops = values.at(path);
  const objects = new Set<string>();
  return (isPlainList(ops) ? ops : []).map((op, index) => {
    const at = [...path, index];
    const word = isPlainList(op) ? op[0] : undefined;
    if (typeof word !== 'string') {
      values.refuse([...at, 0], `must be ${entry.entry.name}, a method, @advance or @step`);
      return null;
    }
    return word.startsWith('@')
      ? readClockMove(values, word, at)
      : readCall(values, entry, objects, word, at);
  });
}

function readClockMove(values: CaseValues, word: string, path: YamlPath): TypedStep | null {
  const move = word === '@advance' || word === '@step' ? word : null;
  if (!move) {
    values.refuse([...path, 0], 'must be @advance or @step where it begins with @');
    return null;
  }
  const [ms] = values.readArguments(move, [{ name: 'ms', type: { kind: 'integer' } }], path, 1);
  if (typeof ms !== 'number') return null;
  if (move === '@advance' && ms < 0)
    values.refuse([...path, 1], 'must be at least 0: time only advances; @step moves the wall clock back');
  return { step: { do: move === '@step' ? 'step' : 'advance', ms }, gives: NOTHING, mayThrow: false };
}

function readCall(
  values: CaseValues,
  entry: TypedClass,
  objects: Set<string>,
  word: string,
  path: YamlPath,
): TypedStep | null {
  const named = NAMED_OBJECT.exec(word);
  const owned = OBJECT_CALL.exec(word);
  const object = named?.[1] ?? owned?.[1] ?? '';
  const name = named?.[2] ?? owned?.[2] ?? word;
  const className = entry.entry.name;
  if (name === className && !owned) {
    objects.add(object);
    const args = values.readArguments(className, entry.constructorParams, path, 1);
    return { step: { do: 'construct', object, className, args }, gives: NOTHING, mayThrow: true };
  }
  const method = named ? undefined : entry.methods.get(name);
  if (!method) {
    values.refuse(
      [...path, 0],
      `must be ${className} or one of its methods: ${Array.from(entry.methods.keys()).join(', ')}`,
    );
    return null;
  }
  if (!objects.has(object))
    values.report([...path, 0], `is "${word}"; a ${className} must be constructed for it before`);
  const args = values.readArguments(name, method.params, path, 1);
  return { step: { do: 'call', object, method: name, args }, gives: method.returns, mayThrow: true };
}
