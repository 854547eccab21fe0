import type { ExpectedResult } from '#contract/testcase.ts';
import type { TaggedValue } from '#contract/value.ts';
import type { Findings } from './findings.ts';
import { isPlainList, isPlainMap, pathText, reportWrong, valueAt } from './shape.ts';
import { readTestcaseValue } from './testcaseValue.ts';
import type { TypedParameter } from './typedEntry.ts';
import { findMismatch, type ValueType } from './valueType.ts';
import type { YamlFile } from './yamlFile.ts';
import type { PlainValue, YamlPath } from './yamlValue.ts';

/**
 * Reads the values of a file of testcases and holds them against their types. What is wrong becomes a finding and is
 * read on regardless: one finding is enough to leave the problem out, and an author wants all of them.
 */
export class CaseValues {
  readonly #yaml: YamlFile;
  readonly #findings: Findings;

  constructor(yaml: YamlFile, findings: Findings) {
    this.#yaml = yaml;
    this.#findings = findings;
  }

  at(path: YamlPath): PlainValue | undefined {
    return valueAt(this.#yaml, path);
  }

  /** @param must what the value at `path` must be: `must be …`. */
  refuse(path: YamlPath, must: string): void {
    reportWrong(this.#yaml, path, must, this.#findings);
  }

  /** @param what a sentence about the value at `path`, without its subject. */
  report(path: YamlPath, what: string): void {
    this.#findings.add(this.#yaml.file, this.#yaml.lineAt(path), `${pathText(path)} ${what}`);
  }

  read(type: ValueType, path: YamlPath): TaggedValue {
    let isReadable = true;
    const value = readTestcaseValue(this.at(path) ?? null, path, (at, what) => {
      isReadable = false;
      this.report(at, what);
    });
    const mismatch = isReadable ? findMismatch(type, value) : null;
    if (mismatch) this.report([...path, ...mismatch.path], mismatch.what);
    return value;
  }

  /** @param from where the arguments begin in the list at `path`. */
  readArguments(
    name: string,
    params: readonly TypedParameter[],
    path: YamlPath,
    from: number,
  ): readonly TaggedValue[] {
    const list = this.at(path);
    const given = isPlainList(list) ? list.length - from : 0;
    const wanted = params.map((param) => param.name).join(', ') || 'none';
    if (given !== params.length)
      this.report(path, `has ${given} arguments for ${name}; there must be ${params.length}: ${wanted}`);
    return params.slice(0, given).map((param, index) => this.read(param.type, [...path, from + index]));
  }

  /** Reads a value, or `{ $throws: … }` where an error is expected. */
  readExpected(type: ValueType, path: YamlPath): ExpectedResult {
    const value = this.at(path);
    if (!isPlainMap(value) || !('$throws' in value)) return { value: this.read(type, path) };
    const words = value['$throws'];
    const isRight = words === true || (typeof words === 'string' && words !== '');
    if (!isRight || Object.keys(value).length > 1)
      this.refuse(path, 'must be { $throws: true }, or { $throws: words } with words of the message');
    return { throws: { words: typeof words === 'string' ? words : null } };
  }
}
