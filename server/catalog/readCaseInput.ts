import type { CaseValues } from './caseValues.ts';
import type { ModuleText } from './moduleText.ts';
import type { AuthoredInput, AuthorProgram, GeneratedKey, TestcaseSet } from './problem.ts';
import { readSteps, type TypedStep } from './readSteps.ts';
import { isPlainMap } from './shape.ts';
import { generateShape } from './testcaseShapes.ts';
import type { TypedEntry } from './typedEntry.ts';
import type { YamlPath } from './yamlValue.ts';

/** What the input of a testcase is read with. */
export interface CaseInputDeps {
  readonly entry: TypedEntry;
  /** Null: the part has no generators. */
  readonly generate: (AuthorProgram & ModuleText) | null;
  readonly values: CaseValues;
  readonly set: TestcaseSet;
}

/** An input; of written operations with the steps, null where one was wrong. */
export interface ReadInput {
  readonly input: AuthoredInput;
  readonly steps: readonly (TypedStep | null)[] | null;
}

/** Reads the input of a testcase, which is written out or names a generator. @param path of the testcase. */
export function readCaseInput(deps: CaseInputDeps, key: GeneratedKey, path: YamlPath): ReadInput | null {
  const { entry, values } = deps;
  const at = [...path, key];
  const value = values.at(at);
  if (isPlainMap(value) && '$generate' in value) {
    const input = readGenerate(deps, key, at);
    return input && { input, steps: null };
  }
  if (key === 'input') return given({ kind: 'harness', input: values.read({ kind: 'any' }, at) });
  switch (entry.kind) {
    case 'function':
      return given({ kind: 'function', args: values.readArguments(entry.entry.name, entry.params, at) });
    case 'program': {
      const stdin = values.read({ kind: 'string' }, at);
      return given({ kind: 'program', stdin: typeof stdin === 'string' ? stdin : '' });
    }
    case 'class': {
      const steps = readSteps(entry, values.readOperations(at), values.reportBelow(at));
      const right = steps.flatMap((step) => step?.step ?? []);
      return { input: { kind: 'given', call: { kind: 'class', steps: right } }, steps };
    }
  }
}

function given(call: (AuthoredInput & { kind: 'given' })['call']): ReadInput {
  return { input: { kind: 'given', call }, steps: null };
}

function readGenerate(deps: CaseInputDeps, key: GeneratedKey, path: YamlPath): AuthoredInput | null {
  const { values, generate, set } = deps;
  const at = [...path, '$generate'];
  const shape = values.readShape(generateShape, at);
  const value = values.at(path);
  if (isPlainMap(value) && Object.keys(value).length > 1)
    values.report(path, 'has keys beside $generate; it must have none');
  if (set !== 'secret') values.report(path, `is generated; a ${set} is written out in full`);
  if (!shape) return null;
  const { stream, ...generator } = shape;
  if (!generate) values.report(at, 'needs tests/generate.js, which this part does not have');
  else if (!generate.exports.has(generator.name))
    values.refuse(
      [...at, 'name'],
      `must be one of what ${generate.file} exports: ${listed(generate.exports)}`,
    );
  else if (stream && !generate.generators.has(generator.name))
    values.refuse(
      [...at, 'stream'],
      `must be false, or ${generate.file} must say export function* ${generator.name}: a stream is yielded`,
    );
  if (!stream) return { kind: 'generated', key, generator };
  if (key === 'args') {
    values.refuse([...at, 'stream'], 'must be false: the arguments of a function cannot be streamed');
    return null;
  }
  return { kind: 'given', call: { kind: 'stream', into: key, generator } };
}

function listed(names: ReadonlySet<string>): string {
  return Array.from(names).join(', ') || 'nothing';
}
