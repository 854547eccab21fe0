import { expect, test } from 'vitest';
import type { ProblemDetails } from '#contract/problemDetails.ts';
import { ApiError, UnreachableError } from '../../../client/api/apiError.ts';
import { describeError } from '../../../client/ui/describeError.ts';

const details: ProblemDetails = { type: '', title: '', status: 429, detail: 'Full.', code: 'queue_full' };

test('a full queue says when to come again', () => {
  const { title, advice } = describeError(new ApiError({ ...details, position: 201 }, 5));
  expect(title).toBe('The queue is full');
  expect(advice).toContain('Try again in 5 s.');
  expect(advice).toContain('201');
});

test('no answer says what to check and that nothing is lost', () => {
  expect(describeError(new UnreachableError(null)).advice).toMatch(/running.*safe/);
});

test('every other refusal gives the server’s own words', () => {
  const error = new ApiError(
    { ...details, code: 'invalid_input', detail: 'Wrong.', issues: [{ path: 'a', message: 'Too long.' }] },
    null,
  );
  expect(describeError(error).advice).toBe('Wrong. Too long.');
});
