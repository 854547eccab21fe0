import { ProblemError } from '../errors.ts';
import { compareTexts } from './compareTexts.ts';

/** More than anyone reads at once; a file with thousands of faults must not fill the memory or the log. */
const MOST_FINDINGS = 100;
/** Of one finding; a key that is a whole file long must not be repeated whole. */
const MOST_CHARS = 2000;

/** Everything found wrong with one folder, so that an author is told all of it at once. */
export class Findings {
  readonly #found: ProblemError[] = [];
  #left = 0;

  /** @param what what is wrong, with the value, and what would be right. */
  add(file: string, line: number, what: string): void {
    if (this.#found.length === MOST_FINDINGS) this.#left += 1;
    else
      this.#found.push(
        new ProblemError(file, line, what.length > MOST_CHARS ? `${what.slice(0, MOST_CHARS)}…` : what),
      );
  }

  /** How many there are, with those left out. */
  get size(): number {
    return this.#found.length + this.#left;
  }

  /** Whether anything was found wrong with a file. */
  has(file: string): boolean {
    return this.#found.some((finding) => finding.file === file);
  }

  /** In order of file and line; the last one counts those left out. */
  list(): readonly ProblemError[] {
    const sorted = this.#found.toSorted((a, b) => compareTexts(a.file, b.file) || a.line - b.line);
    const last = sorted.at(-1);
    if (last && this.#left > 0)
      sorted.push(new ProblemError(last.file, last.line, `${this.#left} more findings are left out`));
    return sorted;
  }
}
