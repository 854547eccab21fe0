/** What the text of a module says about itself. Enough to tell an author early; what runs it finds out the rest. */
export interface ModuleText {
  readonly exports: ReadonlySet<string>;
  /** Those of `exports` that are generator functions. */
  readonly generators: ReadonlySet<string>;
  readonly imports: readonly { readonly from: string; readonly line: number }[];
}

const NAME = String.raw`[A-Za-z_$][\w$]*`;
const FUNCTION = new RegExp(String.raw`^[ \t]*export\s+(?:async\s+)?function\s*(\*?)\s*(${NAME})`, 'gm');
const VARIABLE = new RegExp(
  String.raw`^[ \t]*export\s+(?:const|let|var|class)\s+(${NAME})(\s*=\s*function\s*\*)?`,
  'gm',
);
const LIST = /^[ \t]*export\s*\{([^}]*)\}/gm;
const IMPORT = /^[ \t]*import\s*(?:[\w$*{}\s,]+?from\s*)?(['"])(.*?)\1/gm;

/** Reads what a module exports by name and what it imports. */
export function readModuleText(source: string): ModuleText {
  const exports = new Set<string>();
  const generators = new Set<string>();
  const add = (name: string | undefined, isGenerator: boolean): void => {
    if (name === undefined) return;
    exports.add(name);
    if (isGenerator) generators.add(name);
  };
  for (const [, star, name] of source.matchAll(FUNCTION)) add(name, star === '*');
  for (const [, name, star] of source.matchAll(VARIABLE)) add(name, star !== undefined);
  for (const [, list = ''] of source.matchAll(LIST))
    for (const item of list.split(',')) {
      const [local = '', exported = local] = item.trim().split(/\s+as\s+/);
      if (local !== '')
        add(exported, new RegExp(String.raw`function\s*\*\s*${RegExp.escape(local)}\b`).test(source));
    }
  const imports = Array.from(source.matchAll(IMPORT), (match) => ({
    from: match[2] ?? '',
    line: source.slice(0, match.index).split('\n').length,
  }));
  return { exports, generators, imports };
}
