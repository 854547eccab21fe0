import type { Language } from '#contract/language.ts';
import type { PartView } from '#contract/problem.ts';
import type { DraftAddress } from '../api/api.ts';
import type { StarterMemory } from './starterMemory.ts';

/** What a source became when the starters of later parts were appended. */
export interface GrownSource {
  readonly source: string;
  /** The parts whose starters came in, in order. */
  readonly parts: readonly number[];
  /** Where the first of them begins, counted from 1. */
  readonly line: number;
}

interface StarterRequest {
  readonly address: DraftAddress;
  readonly parts: readonly PartView[];
  /** Number of the part that is open. */
  readonly openPart: number;
  readonly source: string;
}

/** The whole file to begin with: the starter of part 1, and what each later part up to the open one appends. */
export function wholeStarter(parts: readonly PartView[], openPart: number, language: Language): string {
  const [first = '', ...later] = parts
    .filter(({ number }) => number <= openPart)
    .map(({ starters }) => starters[language] ?? '');
  return later.filter((starter) => starter.trim() !== '').reduce(append, first);
}

/**
 * Appends what the parts up to the open one bring and the source never got. A starter comes once: this browser
 * remembers it, and a source from elsewhere tells by holding its text or declaring one of its names, since filling
 * a starter in leaves its names standing and a second declaration would not compile.
 *
 * @returns null when there is nothing to append.
 */
export function appendStarters(
  memory: Pick<StarterMemory, 'has' | 'add'>,
  { address, parts, openPart, source }: StarterRequest,
): GrownSource | null {
  const kept = source.trimEnd();
  let grown: GrownSource = { source, parts: [], line: kept === '' ? 1 : kept.split('\n').length + 2 };
  for (const { number, starters } of parts) {
    const starter = starters[address.language] ?? '';
    if (number === 1 || number > openPart || starter.trim() === '' || memory.has(address, number)) continue;
    memory.add(address, number);
    if (!isIn(grown.source, starter))
      grown = {
        ...grown,
        source: append(grown.source, starter),
        parts: [...grown.parts, number],
      };
  }
  return grown.parts.length === 0 ? null : grown;
}

function append(source: string, starter: string): string {
  const before = source.trimEnd();
  return before === '' ? starter : `${before}\n\n${starter.trim()}\n`;
}

function isIn(source: string, starter: string): boolean {
  const declared = new Set(declaredNames(source));
  return (
    filledLines(source).includes(filledLines(starter)) ||
    declaredNames(starter).some((name) => declared.has(name))
  );
}

/** Lines without blanks around them, so that a formatter's work changes nothing. */
function filledLines(text: string): string {
  return `\n${text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n')}\n`;
}

const DECLARATION =
  /^(?:export\s+)?(?:default\s+)?(?:abstract\s+)?(?:async\s+)?(?:class|function\s*\*?|const|let|var|type|interface)\s+([A-Za-z_$][\w$]*)/gm;

/** Names declared at the beginning of a line, where a solution's own classes and functions stand. */
function declaredNames(source: string): readonly string[] {
  return [...source.matchAll(DECLARATION)].map(([, name = '']) => name);
}
