import { CaseValues } from './caseValues.ts';
import type { DataFiles } from './dataFiles.ts';
import type { Findings } from './findings.ts';
import { readModuleText } from './moduleText.ts';
import type { PartFolder } from './partFolder.ts';
import type {
  AuthoredInput,
  AuthoredTestcase,
  AuthorPrograms,
  Check,
  Clarification,
  GeneratedKey,
  TestcaseSet,
} from './problem.ts';
import { readCaseExpectation } from './readCaseExpectation.ts';
import { readCaseInput, type CaseInputDeps } from './readCaseInput.ts';
import { isPlainMap, readShape } from './shape.ts';
import { CLOSED_TAGS } from './tags.ts';
import { CASE_SHAPES, testcasesShape } from './testcaseShapes.ts';
import type { TypedEntry } from './typedEntry.ts';
import type { YamlFile } from './yamlFile.ts';

/** What the testcases of a part are held against. */
export interface CaseRules {
  readonly part: PartFolder;
  readonly entry: TypedEntry;
  /** Null: they could not be read, so that a tag of theirs cannot be told from a wrong one. */
  readonly clarifications: readonly Clarification[] | null;
  readonly programs: AuthorPrograms;
  readonly dataFiles: DataFiles;
  /** The place of each testcase of the part read so far, by its name. */
  readonly names: Map<string, string>;
  /** The same by its input, as JSON. */
  readonly inputs: Map<string, string>;
}

const KEYS: Readonly<Record<TypedEntry['kind'], GeneratedKey>> = {
  function: 'args',
  class: 'ops',
  program: 'stdin',
};

/** Reads one set of testcases. They are right when that brought no findings. */
export function readTestcases(
  rules: CaseRules,
  set: TestcaseSet,
  yaml: YamlFile,
  findings: Findings,
): readonly AuthoredTestcase[] {
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
  readonly #generate: CaseInputDeps['generate'];

  constructor(rules: CaseRules, set: TestcaseSet, yaml: YamlFile, findings: Findings) {
    this.#rules = rules;
    this.#set = set;
    this.#yaml = yaml;
    this.#findings = findings;
    const { generate } = rules.programs;
    this.#generate = generate && { ...generate, ...readModuleText(generate.source) };
    this.#values = new CaseValues({ yaml, part: rules.part, dataFiles: rules.dataFiles, findings });
  }

  read(index: number): AuthoredTestcase | null {
    const { entry, programs } = this.#rules;
    const values = this.#values;
    const key = this.#keyOf(index);
    const shape = key && values.readShape(CASE_SHAPES[key], [index]);
    if (!key || !shape) return null;
    const { name, tags } = shape;
    this.#checkName(name, index);
    this.#checkTags(tags, index);
    const check = shape.check ?? { kind: programs.checker ? 'checker' : 'exact' };
    this.#checkCheck(check, key, index);
    const found = this.#findings.size;
    const read = readCaseInput({ entry, values, generate: this.#generate, set: this.#set }, key, [index]);
    if (!read) return null;
    // What is left of a wrong input may be like another.
    if (this.#findings.size === found) this.#checkTwin(read.input, index);
    const expectation = readCaseExpectation({ entry, values }, key, read, check, [index]);
    const place = { file: this.#yaml.file, line: this.#yaml.lineAt([index]) };
    return { set: this.#set, number: index + 1, name, tags, check, place, input: read.input, expectation };
  }

  /** The key that holds the testcase's input. Null: one that needs a harness, and there is none. */
  #keyOf(index: number): GeneratedKey | null {
    const item = this.#values.at([index]);
    const direct = KEYS[this.#rules.entry.kind];
    if (!isPlainMap(item)) return direct;
    if (this.#rules.programs.harness) return direct in item ? direct : 'input';
    if (!('input' in item)) return direct;
    this.#values.report(
      [index, 'input'],
      `is for harness.js, which this part does not have; it must be ${direct}`,
    );
    return null;
  }

  #checkCheck(check: Check, key: GeneratedKey, index: number): void {
    if (key === 'stdin' && check.kind !== 'exact' && check.kind !== 'checker')
      this.#values.refuse([index, 'check'], 'must be exact or left out: standard output is compared as text');
  }

  #checkName(name: string, index: number): void {
    const other = this.#rules.names.get(name);
    if (other !== undefined)
      this.#values.refuse([index, 'name'], `must be unlike the name of every other testcase; see ${other}`);
    this.#rules.names.set(name, this.#placeText(index));
  }

  #checkTwin(input: AuthoredInput, index: number): void {
    const identity = JSON.stringify(input);
    const other = this.#rules.inputs.get(identity);
    if (other !== undefined)
      this.#values.report([index], `has the same input as ${other}; it must have another, or go`);
    this.#rules.inputs.set(identity, this.#placeText(index));
  }

  #placeText(index: number): string {
    return `${this.#yaml.file}:${this.#yaml.lineAt([index])}`;
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
