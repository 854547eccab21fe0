import type { Expectation } from '#contract/testcase.ts';
import type { CaseValues } from './caseValues.ts';
import type { Check, GeneratedKey } from './problem.ts';
import type { ReadInput } from './readCaseInput.ts';
import type { TypedStep } from './readSteps.ts';
import { isPlainList, isPlainMap } from './shape.ts';
import { stdoutShape } from './testcaseShapes.ts';
import type { TypedEntry } from './typedEntry.ts';
import type { ValueType } from './valueType.ts';
import type { YamlPath } from './yamlValue.ts';

const ANY: ValueType = { kind: 'any' };

/** What the expectation of a testcase is read with. */
export interface CaseExpectationDeps {
  readonly entry: TypedEntry;
  readonly values: CaseValues;
}

/**
 * Reads what a testcase expects, held against the types of its entry, unless a checker compares it: then the author
 * may write what the checker understands.
 *
 * @param path of the testcase.
 * @returns null also where nothing is expected, or what is expected is computed later.
 */
export function readCaseExpectation(
  deps: CaseExpectationDeps,
  key: GeneratedKey,
  read: ReadInput,
  check: Check,
  path: YamlPath,
): Expectation | null {
  const { entry, values } = deps;
  const at = [...path, 'expect'];
  const isComputed = read.input.kind === 'generated' || read.input.call.kind === 'stream';
  if (values.at(at) === undefined) {
    if (!isComputed && check.kind !== 'checker') values.refuse(at, 'must be a value; null is one');
    return null;
  }
  if (check.kind === 'checker') return readForChecker(values, key, read, at);
  if (key === 'input') return { kind: 'value', value: values.read(ANY, at) };
  switch (entry.kind) {
    case 'function':
      return { kind: 'results', results: [values.readExpected(entry.answer, at)] };
    case 'program':
      return readStdout(values, at);
    case 'class':
      return read.steps
        ? readResults(values, read.steps, at)
        : { kind: 'results', results: values.readResults(at) };
  }
}

function readForChecker(values: CaseValues, key: GeneratedKey, read: ReadInput, path: YamlPath): Expectation {
  const value = values.at(path);
  if (key === 'stdin' && isPlainMap(value) && Object.keys(value).join() === 'stdout')
    return readStdout(values, path);
  // One value for each step is shown beside its call.
  if (isPlainList(value) && value.length === read.steps?.length)
    return {
      kind: 'results',
      results: value.map((_, index) => ({ value: values.read(ANY, [...path, index]) })),
    };
  return { kind: 'value', value: values.read(ANY, path) };
}

function readStdout(values: CaseValues, path: YamlPath): Expectation {
  const shape = values.readShape(stdoutShape, path);
  const text = shape ? values.read({ kind: 'string' }, [...path, 'stdout']) : '';
  return { kind: 'stdout', text: typeof text === 'string' ? text : '' };
}

function readResults(
  values: CaseValues,
  steps: readonly (TypedStep | null)[],
  path: YamlPath,
): Expectation | null {
  const list = values.at(path);
  if (!isPlainList(list) || list.length !== steps.length) {
    const has = isPlainList(list) ? `${list.length} entries` : 'no list';
    values.report(
      path,
      `has ${has} for ${steps.length} ops; it must have one for each, null where nothing is returned`,
    );
    return null;
  }
  const results = steps.map((step, index) => {
    const at = [...path, index];
    if (!step) return { value: null };
    return step.mayThrow ? values.readExpected(step.gives, at) : { value: values.read(step.gives, at) };
  });
  return { kind: 'results', results };
}
