import { importCycles, importGraph, type Edge, type ImportGraph } from './importGraph.ts';
import {
  CONTRACT_PACKAGES,
  DEVELOPMENT_ENTRIES,
  FENCES,
  LAYERS,
  LOADER_PLACES,
  type Fence,
  type Layer,
} from './layers.ts';

const LINES_LIMIT = 400;

/** The tree to be judged. */
export interface SourceTree {
  /** Source files by path from the root, with slashes. */
  readonly texts: ReadonlyMap<string, string>;
  /** Every other file that an import may name: styles, pictures, JSON. */
  readonly assets: ReadonlySet<string>;
  readonly dependencies: ReadonlySet<string>;
  readonly devDependencies: ReadonlySet<string>;
}

const isUnder = (path: string, place: string): boolean =>
  place.endsWith('/') ? path.startsWith(place) : path === place;

const isLoose = (path: string): boolean => path.startsWith('test/') || path.startsWith('bench/');

/** Whose row a file stands in; undefined: the table has none for it. */
export function layerOf(path: string): Layer | undefined {
  const fits = LAYERS.flatMap((layer) => layer.paths.map((place) => ({ layer, place })))
    .filter(({ place }) => isUnder(path, place))
    .toSorted((a, b) => b.place.length - a.place.length);
  return fits[0]?.layer;
}

const isBehindFence = (fence: Fence, name: string): boolean =>
  fence.packages.some((behind) =>
    behind.endsWith('*') ? name.startsWith(behind.slice(0, -1)) : name === behind,
  );

function fileFinding(edge: Edge, to: string, tree: SourceTree): string | null {
  if (!tree.texts.has(to) && !tree.assets.has(to)) return `imports ${to}, which is not there`;
  const layer = layerOf(edge.from);
  const target = layerOf(to);
  if (layer === undefined || layer === target || layer.mayImport.includes('every layer')) return null;
  if (target === undefined) return `imports ${to}, which no layer holds`;
  if (layer.mayImport.includes(target.name)) return null;
  if (edge.typeOnly && layer.typesFrom.includes(to)) return null;
  return `imports ${to}, but ${layer.name} may not import ${target.name}`;
}

function packageFinding(edge: Edge, name: string, tree: SourceTree): string | null {
  const isNodes = name.startsWith('node:');
  if (!isNodes && !tree.dependencies.has(name) && !tree.devDependencies.has(name)) {
    return `imports ${name}, which package.json does not name`;
  }
  if (isLoose(edge.from)) return null;
  const fence = FENCES.find((each) => isBehindFence(each, name));
  if (fence !== undefined && !fence.onlyIn.some((place) => isUnder(edge.from, place))) {
    return `imports ${name}, which belongs in ${fence.onlyIn.join(', ')}`;
  }
  if (edge.from.startsWith('contract/') && !CONTRACT_PACKAGES.includes(name)) {
    return `imports ${name}, but contract imports nothing`;
  }
  const isServed = edge.from.startsWith('server/') || edge.from.startsWith('contract/');
  const isForDevelopment = DEVELOPMENT_ENTRIES.some((place) => isUnder(edge.from, place));
  if (isServed && !isForDevelopment && !edge.typeOnly && !isNodes && !tree.dependencies.has(name)) {
    return `imports ${name}, which a production install leaves out`;
  }
  return null;
}

function edgeFinding(edge: Edge, tree: SourceTree): string | null {
  switch (edge.to.kind) {
    case 'file':
      return fileFinding(edge, edge.to.path, tree);
    case 'package':
      return packageFinding(edge, edge.to.name, tree);
    case 'unknown':
      return isLoose(edge.from) ? null : 'imports an expression, which this check cannot follow';
  }
}

function sourceFindings(path: string, text: string, graph: ImportGraph): readonly string[] {
  const source = graph.sources.get(path);
  if (source === undefined) return [];
  const lines = text.trimEnd().split('\n').length;
  const findings = source.problems.map((problem) => `${path}: does not parse: ${problem}`);
  if (layerOf(path) === undefined) findings.push(`${path}: stands in a folder that no layer holds`);
  if (lines > LINES_LIMIT) findings.push(`${path}: has ${lines} lines, more than ${LINES_LIMIT}`);
  if (source.isBarrel) findings.push(`${path}: is a barrel; import from the files themselves`);
  if (!isLoose(path) && !LOADER_PLACES.includes(path)) {
    for (const line of source.loaderLines) {
      findings.push(`${path}:${line}: loads modules past this check; write an import`);
    }
  }
  return findings;
}

/** Everything that breaks the table or the rules of form, one line each. */
export function architectureFindings(tree: SourceTree): readonly string[] {
  const graph = importGraph(tree.texts);
  return [
    ...[...tree.texts].flatMap(([path, text]) => sourceFindings(path, text, graph)),
    ...graph.edges.flatMap((edge) => {
      const finding = edgeFinding(edge, tree);
      return finding === null ? [] : [`${edge.from}:${edge.line}: ${finding}`];
    }),
    ...importCycles(graph.edges).map((cycle) => `imports go in a circle: ${cycle}`),
  ];
}
