import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ProblemFiles } from '../catalog/problemFolders.ts';

const GUIDE = join(import.meta.dirname, '../../../docs/authoring.md');

/** A block of a file: its first line names language, problem and path. */
const BLOCK = /^```[a-z]+ ([a-z0-9-]+)\/(\S+)\n(.*?)^```$/gms;

/** The problems that docs/authoring.md builds, each as the files of its folder. */
export function guideExamples(): ReadonlyMap<string, ProblemFiles> {
  const problems = new Map<string, Record<string, string>>();
  for (const [, slug = '', file = '', text = ''] of readFileSync(GUIDE, 'utf8').matchAll(BLOCK)) {
    const files = problems.get(slug) ?? {};
    if (file in files) throw new Error(`the guide gives ${slug}/${file} twice`);
    problems.set(slug, { ...files, [file]: text });
  }
  return problems;
}

export function requireExample(slug: string): ProblemFiles {
  const files = guideExamples().get(slug);
  if (!files) throw new Error(`the guide builds no ${slug}`);
  return files;
}
