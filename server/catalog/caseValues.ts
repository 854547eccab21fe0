import type { z } from 'zod';
import type { ExpectedResult } from '#contract/testcase.ts';
import { isList, type TaggedValue } from '#contract/value.ts';
import { checkArguments } from './checkArguments.ts';
import type { DataFiles } from './dataFiles.ts';
import type { Findings } from './findings.ts';
import type { PartFolder } from './partFolder.ts';
import { isPlainList, isPlainMap, pathText, readShape, reportWrong, valueAt } from './shape.ts';
import { readTestcaseValue, type ReportAt } from './testcaseValue.ts';
import type { TypedParameter } from './typedEntry.ts';
import { findMismatch, type ValueType } from './valueType.ts';
import type { YamlFile } from './yamlFile.ts';
import type { PlainValue, YamlPath } from './yamlValue.ts';

interface CaseValuesDeps {
  readonly yaml: YamlFile;
  readonly part: PartFolder;
  readonly dataFiles: DataFiles;
  readonly findings: Findings;
}

const ANY: ValueType = { kind: 'any' };

/**
 * Reads the values of a file of testcases and holds them against their types. What is wrong becomes a finding and is
 * read on regardless: one finding is enough to leave the problem out, and an author wants all of them.
 */
export class CaseValues {
  readonly #deps: CaseValuesDeps;

  constructor(deps: CaseValuesDeps) {
    this.#deps = deps;
  }

  at(path: YamlPath): PlainValue | undefined {
    return valueAt(this.#deps.yaml, path);
  }

  /** @param must what the value at `path` must be: `must be …`. */
  refuse(path: YamlPath, must: string): void {
    reportWrong(this.#deps.yaml, path, must, this.#deps.findings);
  }

  /** @param what a sentence about the value at `path`, without its subject. */
  report(path: YamlPath, what: string): void {
    const { yaml, findings } = this.#deps;
    findings.add(yaml.file, yaml.lineAt(path), `${pathText(path)} ${what}`);
  }

  /** Reports what is wrong below `path`. */
  reportBelow(path: YamlPath): ReportAt {
    return (below, what) => this.report([...path, ...below], what);
  }

  /** @returns null when the value at `path` does not have the shape, which is told. */
  readShape<T>(shape: z.ZodType<T>, path: YamlPath): T | null {
    return readShape(shape, this.#deps.yaml, path, this.#deps.findings);
  }

  read(type: ValueType, path: YamlPath): TaggedValue {
    const value = this.#tagged(path);
    const mismatch = value === undefined ? null : findMismatch(type, value);
    if (mismatch) this.report([...path, ...mismatch.path], mismatch.what);
    return value ?? null;
  }

  /** Reads the list of a function's arguments. */
  readArguments(name: string, params: readonly TypedParameter[], path: YamlPath): readonly TaggedValue[] {
    if (!isPlainList(this.at(path))) this.refuse(path, 'must be a list');
    const list = this.#tagged(path);
    if (list === undefined || !isList(list)) return [];
    return checkArguments(name, params, list, path, 0, this.reportBelow([]));
  }

  /** Reads operations, whose arguments may be references. Undefined: one that was wrong, which is told. */
  readOperations(path: YamlPath): readonly (TaggedValue | undefined)[] {
    const ops = this.at(path);
    if (!isPlainList(ops) || ops.length === 0) this.refuse(path, 'must be a list with something in it');
    return (isPlainList(ops) ? ops : []).map((op, index) => {
      if (!isPlainList(op)) return this.#tagged([...path, index]);
      const read = op.map((item, at) => referenceIn(item) ?? this.#tagged([...path, index, at]));
      const whole = read.filter((item) => item !== undefined);
      return whole.length === read.length ? whole : undefined;
    });
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

  /** Reads values or expected errors that no type is known of before the testcase's input is generated. */
  readResults(path: YamlPath): readonly ExpectedResult[] {
    const list = this.at(path);
    if (!isPlainList(list)) this.refuse(path, 'must be a list of results');
    return (isPlainList(list) ? list : []).map((_, index) => this.readExpected(ANY, [...path, index]));
  }

  /** Undefined: something in it was wrong, which is told. */
  #tagged(path: YamlPath): TaggedValue | undefined {
    const { part, dataFiles } = this.#deps;
    let isReadable = true;
    const value = readTestcaseValue(this.at(path) ?? null, path, {
      report: (at, what) => {
        isReadable = false;
        this.report(at, what);
      },
      findFile: (name) => dataFiles.find(part, name),
      fileNames: () => dataFiles.namesFor(part),
    });
    return isReadable ? value : undefined;
  }
}

function referenceIn(value: PlainValue): TaggedValue | undefined {
  if (!isPlainMap(value) || Object.keys(value).length !== 1) return undefined;
  const name = value['$ref'];
  return typeof name === 'string' ? { $: 'ref', v: name } : undefined;
}
