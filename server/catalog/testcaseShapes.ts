import { z } from 'zod';
import type { Check, GeneratedKey } from './problem.ts';
import { closedMap, listOf, named, text, trueOrFalse, wholeNumber } from './shape.ts';

const factor = z.number().min(0).default(0);

/** `check` of a testcase, as the judge takes it. */
const check = z
  .union(
    [
      z.enum(['exact', 'strict']).transform((kind): Check => ({ kind })),
      z.literal('unordered').transform((kind): Check => ({ kind, deep: false })),
      z
        .strictObject({ unordered: z.literal('deep') })
        .transform((): Check => ({ kind: 'unordered', deep: true })),
      z
        .strictObject({ tolerance: z.strictObject({ abs: factor, rel: factor }) })
        .transform(({ tolerance }): Check => ({ kind: 'tolerance', ...tolerance })),
    ],
    {
      error:
        'must be exact, strict, unordered, { unordered: deep } or { tolerance: { abs: number, rel: number } }',
    },
  )
  .optional();

/** Anything that is there; null is. */
const anything = z.custom<unknown>((value) => value !== undefined, { error: 'must be a value; null is one' });

const keys = {
  name: text(200),
  tags: listOf(z.string({ error: 'must be text' })).default([]),
  why: text(1000).optional(),
  check,
};
const expect = anything.optional();

export const testcasesShape = listOf(anything, 1);

/** What a testcase says beside its input and its expectation, which are read by themselves. */
interface CaseHead {
  readonly name: string;
  readonly tags: readonly string[];
  readonly check?: Check | undefined;
}

/** A testcase by the key of its input. */
export const CASE_SHAPES: Readonly<Record<GeneratedKey, z.ZodType<CaseHead>>> = {
  args: closedMap({ ...keys, args: anything, expect }),
  ops: closedMap({ ...keys, ops: anything, expect }),
  stdin: closedMap({ ...keys, stdin: anything, expect }),
  input: closedMap({ ...keys, input: anything, expect }),
};

export const generateShape = closedMap({
  name: named(/^[A-Za-z_]\w*$/, 'the name of a function that tests/generate.js exports'),
  seed: wholeNumber(0, Number.MAX_SAFE_INTEGER),
  size: wholeNumber(1, 1_000_000_000),
  stream: trueOrFalse().default(false),
});

export const stdoutShape = closedMap({ stdout: anything });
