import type { ExpectedResult } from '#contract/testcase.ts';
import { CaseValues } from './caseValues.ts';
import type { Findings } from './findings.ts';
import type { Clarification, Testcase, TestcaseSet } from './problem.ts';
import { readSteps, type TypedStep } from './readSteps.ts';
import { isPlainMap, readShape } from './shape.ts';
import { CLOSED_TAGS } from './tags.ts';
import { classCaseShape, functionCaseShape, programCaseShape, testcasesShape } from './testcaseShapes.ts';
import type { TypedClass, TypedEntry, TypedFunction } from './typedEntry.ts';
import type { YamlFile } from './yamlFile.ts';
import type { YamlPath } from './yamlValue.ts';

type ReadCase = Omit<Testcase, 'set' | 'number'>;

/** What the testcases of a part are held against. */
export interface CaseRules {
  readonly entry: TypedEntry;
  /** Null: they could not be read, so that a tag of theirs cannot be told from a wrong one. */
  readonly clarifications: readonly Clarification[] | null;
  /** The place of each testcase of the part read so far, by its name. */
  readonly names: Map<string, string>;
}

/** Reads one set of testcases. They are right when that brought no findings. */
export function readTestcases(
  rules: CaseRules,
  set: TestcaseSet,
  yaml: YamlFile,
  findings: Findings,
): readonly Testcase[] {
  const reader = new CaseReader(rules, set, yaml, findings);
  const items = readShape(testcasesShape, yaml, [], findings) ?? [];
  return items.flatMap((_, index) => reader.read(index) ?? []);
}

class CaseReader {
  readonly #rules: CaseRules;
  readonly #set: TestcaseSet;
  readonly #yaml: YamlFile;
  readonly #findings: Findings;
  readonly #values: CaseValues;

  constructor(rules: CaseRules, set: TestcaseSet, yaml: YamlFile, findings: Findings) {
    this.#rules = rules;
    this.#set = set;
    this.#yaml = yaml;
    this.#findings = findings;
    this.#values = new CaseValues(yaml, findings);
  }

  read(index: number): Testcase | null {
    if (this.#isUnsupported(index)) return null;
    const read = this.#readByKind(this.#rules.entry, index);
    if (!read) return null;
    this.#checkName(read.name, index);
    this.#checkTags(read.tags, index);
    return { set: this.#set, number: index + 1, ...read };
  }

  #readByKind(entry: TypedEntry, index: number): ReadCase | null {
    switch (entry.kind) {
      case 'function':
        return this.#readFunction(entry, index);
      case 'class':
        return this.#readClass(entry, index);
      case 'program':
        return this.#readProgram(index);
    }
  }

  #readFunction(entry: TypedFunction, index: number): ReadCase | null {
    const shape = readShape(functionCaseShape, this.#yaml, [index], this.#findings);
    if (!shape) return null;
    const { name, tags, check } = shape;
    const args = this.#values.readArguments(entry.entry.name, entry.params, [index, 'args'], 0);
    const result = this.#values.readExpected(entry.answer, [index, 'expect']);
    return {
      name,
      tags,
      check,
      call: { kind: 'function', args },
      expectation: { kind: 'results', results: [result] },
    };
  }

  #readClass(entry: TypedClass, index: number): ReadCase | null {
    const shape = readShape(classCaseShape, this.#yaml, [index], this.#findings);
    if (!shape) return null;
    const { name, tags, check, ops, expect } = shape;
    const steps = readSteps(this.#values, entry, [index, 'ops']);
    if (ops.length !== expect.length) {
      this.#values.report(
        [index, 'expect'],
        `has ${expect.length} entries for ${ops.length} ops; it must have one for each, null where nothing is returned`,
      );
      return null;
    }
    const results = steps.map((step, at) => this.#readResult(step, [index, 'expect', at]));
    return {
      name,
      tags,
      check,
      call: { kind: 'class', steps: steps.flatMap((step) => step?.step ?? []) },
      expectation: { kind: 'results', results },
    };
  }

  #readResult(step: TypedStep | null, path: YamlPath): ExpectedResult {
    if (!step) return { value: null };
    return step.mayThrow
      ? this.#values.readExpected(step.gives, path)
      : { value: this.#values.read(step.gives, path) };
  }

  #readProgram(index: number): ReadCase | null {
    const shape = readShape(programCaseShape, this.#yaml, [index], this.#findings);
    if (!shape) return null;
    const { name, tags, check, stdin, expect } = shape;
    if (check.kind !== 'exact')
      this.#values.refuse([index, 'check'], 'must be exact or left out: standard output is compared as text');
    return {
      name,
      tags,
      check,
      call: { kind: 'program', stdin },
      expectation: { kind: 'stdout', text: expect.stdout },
    };
  }

  /** Says that a testcase uses what this version does not know, instead of what is wrong with it without that. */
  #isUnsupported(index: number): boolean {
    const places = [[index], [index, 'args'], [index, 'ops'], [index, 'stdin']];
    const found = places.flatMap((path) => {
      const value = this.#values.at(path);
      const keys = isPlainMap(value) ? Object.keys(value) : [];
      return keys
        .filter((key) => key === '$generate' || key === '$file' || (key === 'input' && path.length === 1))
        .map((key) => [...path, key]);
    });
    for (const path of found) this.#values.report(path, 'is not supported yet');
    return found.length > 0;
  }

  #checkName(name: string, index: number): void {
    const place = `${this.#yaml.file}:${this.#yaml.lineAt([index, 'name'])}`;
    const other = this.#rules.names.get(name);
    if (other !== undefined)
      this.#values.refuse([index, 'name'], `must be unlike the name of every other testcase; see ${other}`);
    this.#rules.names.set(name, place);
  }

  #checkTags(tags: readonly string[], index: number): void {
    if (this.#set === 'secret' && tags.length === 0)
      this.#values.report(
        [index],
        'has no tags; a secret must have one, since its tags are what a candidate is told',
      );
    const { clarifications } = this.#rules;
    if (!clarifications) return;
    const known = [...CLOSED_TAGS, ...clarifications.map(({ tag }) => tag)];
    for (const [at, tag] of tags.entries())
      if (!known.includes(tag))
        this.#values.refuse([index, 'tags', at], `must be one of ${known.join(', ')}`);
  }
}
