/** A row of the layer table: some of the tree, and what its files may import. */
export interface Layer {
  readonly name: string;
  /** Folders end in a slash; a file stands in for itself. The longest path that fits a file decides. */
  readonly paths: readonly string[];
  /** Other layers, by name. A layer may always import itself. `every layer` stands for all of them. */
  readonly mayImport: readonly string[];
  /** Files of other layers of which only types may be imported: the ports that this layer fulfils. */
  readonly typesFrom: readonly string[];
}

/**
 * Who may import whom. docs/architecture.md shows the same rows to people, and the test holds the two equal. Imports
 * go forward only, from the network towards the candidate's program; what comes back is a promise or a callback.
 */
export const LAYERS: readonly Layer[] = [
  { name: 'contract', paths: ['contract/'], mayImport: [], typesFrom: [] },
  { name: 'errors', paths: ['server/errors.ts'], mayImport: ['contract'], typesFrom: [] },
  { name: 'log', paths: ['server/log.ts'], mayImport: [], typesFrom: [] },
  { name: 'config', paths: ['server/config.ts'], mayImport: ['contract', 'errors'], typesFrom: [] },
  { name: 'catalog', paths: ['server/catalog/'], mayImport: ['contract', 'errors'], typesFrom: [] },
  { name: 'judge', paths: ['server/judge/'], mayImport: ['contract', 'errors', 'catalog'], typesFrom: [] },
  {
    name: 'runner inside',
    paths: ['server/runner/child/', 'server/runner/languages/', 'server/runner/protocol.ts'],
    mayImport: ['contract'],
    typesFrom: ['server/judge/runner.ts', 'server/catalog/problem.ts'],
  },
  {
    name: 'runner',
    paths: ['server/runner/'],
    mayImport: ['contract', 'errors', 'runner inside'],
    typesFrom: ['server/judge/runner.ts', 'server/judge/authorRunner.ts', 'server/catalog/problem.ts'],
  },
  { name: 'store', paths: ['server/store/'], mayImport: ['contract', 'errors'], typesFrom: [] },
  {
    name: 'events',
    paths: ['server/events/'],
    mayImport: ['contract'],
    typesFrom: ['server/store/store.ts'],
  },
  {
    name: 'usecases',
    paths: ['server/usecases/'],
    mayImport: ['contract', 'errors', 'judge', 'catalog', 'store', 'events'],
    typesFrom: [],
  },
  {
    name: 'http',
    paths: ['server/http/'],
    mayImport: ['contract', 'errors', 'usecases', 'config', 'log'],
    typesFrom: [],
  },
  {
    name: 'authoring',
    paths: ['server/authoring/'],
    mayImport: ['contract', 'errors', 'catalog', 'judge', 'runner'],
    typesFrom: [],
  },
  {
    name: 'entries',
    paths: [
      'server/main.ts',
      'server/compose.ts',
      'server/openOutside.ts',
      'server/start.ts',
      'server/start/',
      'server/dev.ts',
      'server/doctor.ts',
      'server/doctor/',
    ],
    mayImport: ['every layer'],
    typesFrom: [],
  },
  { name: 'client', paths: ['client/'], mayImport: ['contract'], typesFrom: [] },
  { name: 'test and bench', paths: ['test/', 'bench/'], mayImport: ['every layer'], typesFrom: [] },
];

/** Packages that stand behind one door, so that they can be replaced, and reviewed, in one place. */
export interface Fence {
  /** `node:*` stands for all of Node's own modules. */
  readonly packages: readonly string[];
  /** Folders end in a slash. */
  readonly onlyIn: readonly string[];
}

/** Tests and benchmarks are outside these fences. */
export const FENCES: readonly Fence[] = [
  { packages: ['isolated-vm'], onlyIn: ['server/runner/child/'] },
  {
    packages: ['node:child_process', 'node:cluster'],
    onlyIn: ['server/runner/host/', 'server/start.ts', 'server/dev.ts'],
  },
  { packages: ['node:worker_threads'], onlyIn: ['server/catalog/'] },
  { packages: ['express', 'helmet', 'compression', 'cookie'], onlyIn: ['server/http/'] },
  { packages: ['kysely', 'node:sqlite'], onlyIn: ['server/store/'] },
  { packages: ['monaco-editor'], onlyIn: ['client/editor/'] },
  { packages: ['react', 'react-dom'], onlyIn: ['client/'] },
  { packages: ['json5'], onlyIn: ['contract/', 'server/'] },
  { packages: ['node:*'], onlyIn: ['server/'] },
];

/** Packages of the contract; it holds types and pure functions that browser and server share. */
export const CONTRACT_PACKAGES: readonly string[] = ['json5'];

/** Files that run only where the development packages are installed too; all others must do without those. */
export const DEVELOPMENT_ENTRIES: readonly string[] = [
  'server/start.ts',
  'server/start/',
  'server/dev.ts',
  'server/doctor.ts',
  'server/doctor/',
];

/** Where a module may be loaded without an import: lazily, and at once. Its `require` calls are read like imports. */
export const LOADER_PLACES: readonly string[] = ['server/runner/languages/typescript.ts'];
