/** A solution of the LRU cache that compiles and is wrong. */
export const WRONG_CACHE = 'class LRUCache{constructor(c){}get(k){return undefined}put(k,v){return 0}}';

/** Each of these overflows the stack of some compiler, at a depth that differs from machine to machine. */
export function nestArrays(depth: number): string {
  return `x=${'['.repeat(depth)}${']'.repeat(depth)};${WRONG_CACHE}`;
}

export function nestTemplates(depth: number): string {
  return `x=${'`${'.repeat(depth)}1${'}`'.repeat(depth)};${WRONG_CACHE}`;
}

export function nestFunctions(depth: number): string {
  return `${'function a(){'.repeat(depth)}${'}'.repeat(depth)}${WRONG_CACHE}`;
}

export function nestParentheses(depth: number): string {
  return `const x=${'('.repeat(depth)}1${')'.repeat(depth)};${WRONG_CACHE}`;
}

export function nestTypes(depth: number): string {
  return `type A=${'Array<'.repeat(depth)}1${'>'.repeat(depth)};${WRONG_CACHE}`;
}

export function chainSum(terms: number): string {
  return `x=${'1+'.repeat(terms)}1;${WRONG_CACHE}`;
}
