import { z } from 'zod';
import type { Check } from './problem.ts';
import { closedMap, listOf, text } from './shape.ts';

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
  .default({ kind: 'exact' });

/** Anything that is there; null is. */
const anything = z.custom<unknown>((value) => value !== undefined, { error: 'must be a value; null is one' });
const anyText = z.string({ error: 'must be text' });

const keys = {
  name: text(200),
  tags: listOf(anyText).default([]),
  why: text(1000).optional(),
  check,
};

export const testcasesShape = listOf(anything, 1);
export const functionCaseShape = closedMap({ ...keys, args: listOf(anything), expect: anything });
export const classCaseShape = closedMap({
  ...keys,
  ops: listOf(listOf(anything, 1), 1),
  expect: listOf(anything),
});
export const programCaseShape = closedMap({
  ...keys,
  stdin: anyText,
  expect: closedMap({ stdout: anyText }),
});
