import type { Callable, Parameter } from '#contract/entry.ts';
import { anyEntryShape, classShape, functionShape, methodShape, programShape } from './entryShapes.ts';
import type { Findings } from './findings.ts';
import { isPlainMap, pathText, readShape, reportWrong, valueAt } from './shape.ts';
import type { TypedClass, TypedEntry, TypedFunction, TypedMethod, TypedParameter } from './typedEntry.ts';
import { parseType } from './typeText.ts';
import { takesFunction, type ValueType } from './valueType.ts';
import type { YamlFile } from './yamlFile.ts';
import type { YamlPath } from './yamlValue.ts';

/**
 * Reads `entry`, with every type text in it.
 *
 * @param hasHarness the part has harness.js: only then can a function be handed over, and no program is called.
 * @returns null when anything in it is wrong.
 */
export function readEntry(yaml: YamlFile, hasHarness: boolean, findings: Findings): TypedEntry | null {
  const reader = new EntryReader(yaml, hasHarness, findings);
  switch (readShape(anyEntryShape, yaml, ['entry'], findings)?.kind) {
    case undefined:
      return null;
    case 'function':
      return reader.function(['entry']);
    case 'class':
      return reader.class(['entry']);
    case 'program':
      return reader.program(['entry']);
  }
}

class EntryReader {
  readonly #yaml: YamlFile;
  readonly #hasHarness: boolean;
  readonly #findings: Findings;

  constructor(yaml: YamlFile, hasHarness: boolean, findings: Findings) {
    this.#yaml = yaml;
    this.#hasHarness = hasHarness;
    this.#findings = findings;
  }

  function(path: YamlPath): TypedFunction | null {
    const shape = readShape(functionShape, this.#yaml, path, this.#findings);
    if (!shape) return null;
    const params = this.#parameters(shape.params, [...path, 'params']);
    const returns = this.#type(shape.returns, [...path, 'returns']);
    if (!params || !returns) return null;
    const resultArgument = shape.result?.argument ?? null;
    const answer = resultArgument === null ? returns : params[resultArgument]?.type;
    if (!answer)
      return this.#refuse(
        [...path, 'result', 'argument'],
        'must be the position of a parameter, counted from 0',
      );
    if ((resultArgument === null) === (returns.kind === 'nothing'))
      return this.#refuse(
        [...path, 'returns'],
        'must be the type of the answer, or nothing where result names the argument that is the answer',
      );
    const { name, params: declared, returns: text, async: isAsync } = shape;
    const entry = {
      kind: 'function',
      name,
      params: declared,
      returns: text,
      isAsync,
      resultArgument,
    } as const;
    return { kind: 'function', entry, params, answer };
  }

  class(path: YamlPath): TypedClass | null {
    const shape = readShape(classShape, this.#yaml, path, this.#findings);
    const methods = this.#methods([...path, 'methods']);
    const constructorParams = shape && this.#parameters(shape.constructor, [...path, 'constructor']);
    if (!shape || !methods || !constructorParams) return null;
    const entry = {
      kind: 'class',
      name: shape.name,
      constructorParams: shape.constructor,
      methods: Object.fromEntries(methods.map(({ name, declared }) => [name, declared])),
    } as const;
    return {
      kind: 'class',
      entry,
      constructorParams,
      methods: new Map(methods.map(({ name, typed }) => [name, typed])),
    };
  }

  program(path: YamlPath): TypedEntry | null {
    const shape = readShape(programShape, this.#yaml, path, this.#findings);
    if (this.#hasHarness)
      return this.#refuse([...path, 'kind'], 'must be function or class: harness.js calls no program');
    return shape && { kind: 'program', entry: { kind: 'program' } };
  }

  #methods(path: YamlPath): readonly NamedMethod[] | null {
    const value = valueAt(this.#yaml, path);
    if (!isPlainMap(value) || Object.keys(value).length === 0)
      return this.#refuse(path, 'must be a map from the name of a method to its params and returns');
    const methods = Object.keys(value).map((name) => this.#method(name, [...path, name]));
    const right = methods.filter((method) => method !== null);
    return right.length === methods.length ? right : null;
  }

  #method(name: string, path: YamlPath): NamedMethod | null {
    if (!/^[a-z][A-Za-z0-9]*$/.test(name) || name === 'constructor') {
      this.#findings.add(
        this.#yaml.file,
        this.#yaml.keyLineAt(path),
        `${pathText(path)} is called "${name}"; a method has a camelCase name`,
      );
      return null;
    }
    const shape = readShape(methodShape, this.#yaml, path, this.#findings);
    if (!shape) return null;
    const params = this.#parameters(shape.params, [...path, 'params']);
    const returns = this.#type(shape.returns, [...path, 'returns']);
    if (!params || !returns) return null;
    const declared = { params: shape.params, returns: shape.returns, isAsync: shape.async };
    return { name, declared, typed: { params, returns } };
  }

  #parameters(params: readonly Parameter[], path: YamlPath): readonly TypedParameter[] | null {
    const typed: TypedParameter[] = [];
    for (const [index, { name, type: text }] of params.entries()) {
      const at = [...path, index, 'type'];
      if (typed.some((other) => other.name === name))
        this.#refuse([...path, index, 'name'], 'must be unlike the names before it');
      const type = this.#type(text, at);
      if (type?.kind === 'nothing') this.#refuse(at, 'must be a type; nothing is only ever returned');
      else if (type) typed.push({ name, type });
    }
    return typed.length === params.length ? typed : null;
  }

  #type(text: string, path: YamlPath): ValueType | null {
    const parsed = parseType(text);
    if ('fault' in parsed) return this.#refuse(path, `must be a type: ${parsed.fault}`);
    if (takesFunction(parsed.type) && !this.#hasHarness)
      return this.#refuse(path, 'must be a type without functions: only a harness.js can hand them over');
    return parsed.type;
  }

  #refuse(path: YamlPath, must: string): null {
    reportWrong(this.#yaml, path, must, this.#findings);
    return null;
  }
}

interface NamedMethod {
  readonly name: string;
  readonly declared: Callable;
  readonly typed: TypedMethod;
}
