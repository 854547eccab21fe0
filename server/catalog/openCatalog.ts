import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { BrokenProblem, Catalog } from './catalog.ts';
import { compareTexts } from './compareTexts.ts';
import { loadProblem } from './loadProblem.ts';
import type { Problem } from './problem.ts';

export interface CatalogSettings {
  /** Holds one folder a problem. */
  readonly folder: string;
  /** See `LoadProblemInput`. */
  readonly driverVersion: string;
}

/** A catalog that holds what it read until it is closed; then it is empty. */
export interface OpenCatalog extends Catalog {
  close(): Promise<void>;
}

/**
 * Reads every problem below a folder, one after the other, giving way to other work in between. Files beside the
 * folders and names that begin with a dot are passed over.
 *
 * @throws Error when the folder itself cannot be read: that is the operator's mistake, not an author's.
 */
export async function openCatalog({ folder, driverVersion }: CatalogSettings): Promise<OpenCatalog> {
  const problems = new Map<string, Problem>();
  const broken: BrokenProblem[] = [];
  for (const slug of await problemFolders(folder)) {
    const loaded = await loadProblem({ folder: join(folder, slug), driverVersion });
    if ('ok' in loaded) problems.set(slug, loaded.ok);
    else broken.push({ slug, findings: loaded.findings });
    await setImmediate();
  }
  return {
    list: () => Array.from(problems.values()),
    find: (slug) => problems.get(slug),
    broken: () => broken,
    close: async () => {
      problems.clear();
      broken.length = 0;
    },
  };
}

async function problemFolders(folder: string): Promise<readonly string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return (
      entries
        // A link to a folder elsewhere is how an operator adds somebody else's problem.
        .filter((entry) => entry.isDirectory() || entry.isSymbolicLink())
        .map((entry) => entry.name)
        .filter((name) => !name.startsWith('.'))
        .toSorted(compareTexts)
    );
  } catch (error) {
    throw new Error(`The folder of problems cannot be read: ${folder}`, { cause: error });
  }
}
