/** What the text of a module says about itself. Enough to tell an author early; what runs it finds out the rest. */
export interface ModuleText {
  readonly exports: ReadonlySet<string>;
  /** Generator functions, exported or not. */
  readonly generators: ReadonlySet<string>;
  /** `line` is counted from 1. */
  readonly imports: readonly { readonly from: string; readonly line: number }[];
}

// Each repetition is bounded, so that no text makes a match look through the whole of it again and again.
const NAME = String.raw`[A-Za-z_$][\w$]{0,99}`;
const DECLARED = new RegExp(
  String.raw`^[ \t]{0,99}export\s{1,9}(?:async\s{1,9})?(?:function\s{0,9}\*?|const|let|var|class)\s{0,9}(${NAME})`,
  'gm',
);
const LISTED = /^[ \t]{0,99}export\s{0,9}\{([^}]{0,9999})\}/gm;
const GENERATOR = new RegExp(
  String.raw`\bfunction\s{0,9}\*\s{0,9}(${NAME})|\b(${NAME})\s{0,9}=\s{0,9}function\s{0,9}\*`,
  'g',
);
const IMPORT = /^[ \t]{0,99}import\s{0,9}(?:[\w$*{}\s,]{1,999}?from\s{0,9})?(['"])([^'"\n]{0,999})\1/gm;

/** Reads what a module exports by name, which generator functions it has and what it imports. */
export function readModuleText(source: string): ModuleText {
  const exports = new Set<string>();
  for (const [, name = ''] of source.matchAll(DECLARED)) exports.add(name);
  for (const [, list = ''] of source.matchAll(LISTED))
    for (const item of list.split(',')) {
      const [local = '', exported = local] = item.trim().split(/\s{1,9}as\s{1,9}/);
      if (local !== '') exports.add(exported);
    }
  const generators = new Set<string>();
  for (const [, declared = '', assigned = declared] of source.matchAll(GENERATOR)) generators.add(assigned);
  return { exports, generators, imports: importsOf(source) };
}

function importsOf(source: string): ModuleText['imports'] {
  const imports: { from: string; line: number }[] = [];
  let line = 1;
  let counted = 0;
  for (const match of source.matchAll(IMPORT)) {
    line += source.slice(counted, match.index).split('\n').length - 1;
    counted = match.index;
    imports.push({ from: match[2] ?? '', line });
  }
  return imports;
}
