import type { GeneratorCall } from '#contract/testcase.ts';
import { tagValue, type TaggedValue } from '#contract/value.ts';
import type { AuthorProgram, AuthorPrograms } from '../../../server/catalog/problem.ts';
import type { AuthorInput } from '../../../server/judge/authorRunner.ts';

const FILES: Readonly<Record<keyof AuthorPrograms, string>> = {
  generate: 'tests/generate.js',
  validate: 'validate.js',
  checker: 'checker.js',
  oracle: 'oracle.js',
  harness: 'harness.js',
};

/** The author's programs from their texts. */
export function programsOf(texts: Partial<Record<keyof AuthorPrograms, string>>): AuthorPrograms {
  const program = (name: keyof AuthorPrograms): AuthorProgram | null => {
    const source = texts[name];
    return source === undefined ? null : { file: FILES[name], source };
  };
  return {
    generate: program('generate'),
    validate: program('validate'),
    checker: program('checker'),
    oracle: program('oracle'),
    harness: program('harness'),
  };
}

export function valueInput(value: unknown): AuthorInput {
  return { kind: 'value', value: tagValue(value) };
}

export function streamInput(generator: GeneratorCall): AuthorInput {
  return { kind: 'stream', generator };
}

export function tagged(value: unknown): { readonly kind: 'value'; readonly value: TaggedValue } {
  return { kind: 'value', value: tagValue(value) };
}
