import type { Language } from '#contract/language.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type { Part, Problem } from '../catalog/problem.ts';
import { RequestError } from '../errors.ts';
import type { Standing } from '../store/store.ts';
import { releasedParts } from './reachedPart.ts';

/**
 * Finds a problem; while folders are being read, it waits for this one.
 *
 * @throws RequestError `not_found`.
 */
export async function requireProblem(catalog: Pick<Catalog, 'whenRead'>, slug: string): Promise<Problem> {
  const problem = await catalog.whenRead(slug);
  if (!problem)
    throw new RequestError(
      'not_found',
      'There is no such problem now. One with a mistake in its folder is left out until it is mended.',
    );
  return problem;
}

/** @throws RequestError `invalid_input`: the part is not there or not released, which look the same from outside. */
export function requirePart(problem: Problem, number: number, standing: Standing): Part {
  const part = releasedParts(problem, standing).find((candidate) => candidate.number === number);
  if (!part)
    throw new RequestError('invalid_input', 'This problem has no such part.', {
      issues: [{ path: 'part', message: `There is no part ${number}.` }],
    });
  return part;
}

/** @throws RequestError `invalid_input`: the problem is not offered in this language. */
export function requireLanguage(problem: Problem, language: Language): void {
  if (problem.languages.includes(language)) return;
  throw new RequestError('invalid_input', 'This problem is not offered in this language.', {
    issues: [{ path: 'language', message: `Choose one of: ${problem.languages.join(', ')}.` }],
  });
}
