import type { CST } from 'yaml';

/** Levels of a document's lists and maps that are looked through before it is composed. */
type Level = readonly CST.Token[];

/**
 * Finds out, level by level, whether values are nested deeper than `mostLevels`. Composing goes down by recursion and
 * overflows the stack first, after seconds.
 *
 * @returns the offset of the first value that is too deep, or null.
 */
export function findTooDeep(tokens: Level, mostLevels: number): number | null {
  let level: Level = tokens.flatMap((token) => (token.type === 'document' ? (token.value ?? []) : []));
  for (let depth = 0; depth <= mostLevels; depth += 1) {
    if (level.length === 0) return null;
    level = level.flatMap(childrenOf);
  }
  return level[0]?.offset ?? null;
}

function childrenOf(token: CST.Token): Level {
  if (token.type !== 'block-map' && token.type !== 'block-seq' && token.type !== 'flow-collection') return [];
  return token.items.flatMap((item) => [item.key ?? [], item.value ?? []].flat());
}
