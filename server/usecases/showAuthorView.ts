import type { AuthorView } from '#contract/problem.ts';
import type { Catalog } from '../catalog/catalog.ts';

export type ShowAuthorView = () => AuthorView;

/**
 * Shows which folders are in order and what is wrong with the others. Findings quote what stands in the folders, hidden
 * tests too: this is for authors alone.
 */
export function showAuthorView({
  catalog,
}: {
  readonly catalog: Pick<Catalog, 'list' | 'broken' | 'isReading'>;
}): ShowAuthorView {
  return () => ({
    isReading: catalog.isReading(),
    sound: catalog.list().map(({ slug }) => slug),
    broken: catalog.broken().map(({ slug, findings }) => ({
      slug,
      findings: findings.map(({ file, line, message }) => ({ file, line, message })),
    })),
  });
}
