import type { Findings } from './findings.ts';
import type { PartFolder } from './partFolder.ts';
import type { ProblemFolder } from './problemFolder.ts';

const FOLDER = 'tests/data/';

/** The files that testcases refer to. It remembers which of them were, since the others are in the way. */
export class DataFiles {
  readonly #folder: ProblemFolder;
  readonly #used = new Set<string>();

  constructor(folder: ProblemFolder) {
    this.#folder = folder;
  }

  /** The text of a file of the part's own, or of the nearest part before it that has one of this name. */
  find(part: PartFolder, name: string): string | undefined {
    for (const { path } of this.#partsUpTo(part)) {
      const text = this.#folder.files.get(`${path}${FOLDER}${name}`)?.text;
      if (text === undefined) continue;
      this.#used.add(`${path}${FOLDER}${name}`);
      return text;
    }
    return undefined;
  }

  /** What `find` would find for a part. */
  namesFor(part: PartFolder): readonly string[] {
    const paths = this.#partsUpTo(part).flatMap(({ path }) => this.#below(`${path}${FOLDER}`));
    return Array.from(new Set(paths.map((path) => path.slice(path.lastIndexOf('/') + 1))));
  }

  reportUnused(findings: Findings): void {
    for (const { path } of this.#folder.parts)
      for (const file of this.#below(`${path}${FOLDER}`))
        if (!this.#used.has(file))
          findings.add(
            file,
            1,
            `is named by no testcase; it must be one's { $file: ${file.slice(file.lastIndexOf('/') + 1)} } or go`,
          );
  }

  #partsUpTo(part: PartFolder): readonly PartFolder[] {
    return this.#folder.parts.filter(({ number }) => number <= part.number).toReversed();
  }

  #below(start: string): readonly string[] {
    return Array.from(this.#folder.files.keys()).filter((path) => path.startsWith(start));
  }
}
