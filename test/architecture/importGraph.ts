import { posix } from 'node:path';
import { sourceImports, type ParsedSource } from './sourceImports.ts';

/** One import, with both ends named. */
export interface Edge {
  readonly from: string;
  readonly line: number;
  readonly typeOnly: boolean;
  readonly to:
    | { readonly kind: 'file'; readonly path: string }
    /** A package without its subpath, or one of Node's own modules with `node:` before it. */
    | { readonly kind: 'package'; readonly name: string }
    | { readonly kind: 'unknown' };
}

export interface ImportGraph {
  readonly sources: ReadonlyMap<string, ParsedSource>;
  readonly edges: readonly Edge[];
}

function targetOf(from: string, specifier: string | null): Edge['to'] {
  if (specifier === null) return { kind: 'unknown' };
  const [path = ''] = specifier.split('?');
  if (path.startsWith('#')) return { kind: 'file', path: path.slice(1) };
  if (path.startsWith('.')) return { kind: 'file', path: posix.join(posix.dirname(from), path) };
  const segments = path.split('/');
  return { kind: 'package', name: segments.slice(0, path.startsWith('@') ? 2 : 1).join('/') };
}

/** @param texts source files by path from the root, with slashes. */
export function importGraph(texts: ReadonlyMap<string, string>): ImportGraph {
  const sources = new Map([...texts].map(([path, text]) => [path, sourceImports(path, text)]));
  const edges = [...sources].flatMap(([from, source]) =>
    source.imports.map(({ specifier, typeOnly, line }): Edge => {
      return { from, line, typeOnly, to: targetOf(from, specifier) };
    }),
  );
  return { sources, edges };
}

/** Every circle of files that import each other, as one path that ends where it began. */
export function importCycles(edges: readonly Edge[]): readonly string[] {
  const next = new Map<string, string[]>();
  for (const { from, to } of edges) {
    if (to.kind === 'file') next.set(from, [...(next.get(from) ?? []), to.path]);
  }
  const cycles: string[] = [];
  const finished = new Set<string>();
  const visit = (path: string, trail: readonly string[]): void => {
    const start = trail.indexOf(path);
    if (start !== -1) {
      cycles.push([...trail.slice(start), path].join(' → '));
      return;
    }
    if (finished.has(path)) return;
    for (const target of next.get(path) ?? []) visit(target, [...trail, path]);
    finished.add(path);
  };
  for (const path of next.keys()) visit(path, []);
  return cycles;
}
