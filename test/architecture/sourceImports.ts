import { parseSync, Visitor } from 'vite';

/** What one file asks of another. */
export interface SourceImport {
  /** As written. Null: an expression, which no reader of the table can follow. */
  readonly specifier: string | null;
  /** Nothing of it is left when the file runs. */
  readonly typeOnly: boolean;
  /** `export … from` */
  readonly reExport: boolean;
  /** Counted from 1. */
  readonly line: number;
}

export interface ParsedSource {
  readonly imports: readonly SourceImport[];
  /** No statement of its own: everything it exports was fetched from other files of the project. */
  readonly isBarrel: boolean;
  /** Lines that name a way to load a module past this reader (`createRequire`, `getBuiltinModule`). */
  readonly loaderLines: readonly number[];
  /** Why the text could not be parsed. */
  readonly problems: readonly string[];
}

interface Node {
  readonly type: string;
  readonly start: number;
  readonly value?: unknown;
}

const LOADERS: ReadonlySet<string> = new Set(['createRequire', 'getBuiltinModule']);

const literalOf = (node: Node | null | undefined): string | null =>
  node?.type === 'Literal' && typeof node.value === 'string' ? node.value : null;

const allInlineTypes = (kinds: readonly (string | undefined)[]): boolean =>
  kinds.length > 0 && kinds.every((kind) => kind === 'type');

/** Finds every import of a file in its syntax tree, so that words in comments and strings never count. */
export function sourceImports(path: string, text: string): ParsedSource {
  const { program, errors } = parseSync(path, text);
  const imports: SourceImport[] = [];
  const loaderLines: number[] = [];
  const lineOf = (at: Node): number => text.slice(0, at.start).split('\n').length;
  const add = (
    at: Node,
    specifier: string | null,
    flags: { readonly typeOnly?: boolean; readonly reExport?: boolean } = {},
  ): void => {
    imports.push({
      specifier,
      typeOnly: flags.typeOnly ?? false,
      reExport: flags.reExport ?? false,
      line: lineOf(at),
    });
  };

  new Visitor({
    ImportDeclaration(node) {
      const kinds = node.specifiers.map((specifier) =>
        specifier.type === 'ImportSpecifier' ? specifier.importKind : undefined,
      );
      add(node, node.source.value, { typeOnly: node.importKind === 'type' || allInlineTypes(kinds) });
    },
    ExportAllDeclaration(node) {
      add(node, node.source.value, { typeOnly: node.exportKind === 'type', reExport: true });
    },
    ExportNamedDeclaration(node) {
      if (node.source === null) return;
      const typeOnly =
        node.exportKind === 'type' ||
        allInlineTypes(node.specifiers.map((specifier) => specifier.exportKind));
      add(node, node.source.value, { typeOnly, reExport: true });
    },
    ImportExpression(node) {
      add(node, literalOf(node.source));
    },
    TSImportType(node) {
      add(node, literalOf(node.source), { typeOnly: true });
    },
    TSImportEqualsDeclaration(node) {
      if (node.moduleReference.type !== 'TSExternalModuleReference') return;
      add(node, node.moduleReference.expression.value, { typeOnly: node.importKind === 'type' });
    },
    CallExpression(node) {
      if (node.callee.type === 'Identifier' && node.callee.name === 'require') {
        add(node, literalOf(node.arguments[0]));
      }
    },
    Identifier(node) {
      if (LOADERS.has(node.name)) loaderLines.push(lineOf(node));
    },
  }).visit(program);

  const hasOwnStatement = program.body.some(
    (node) =>
      node.type !== 'ImportDeclaration' &&
      node.type !== 'ExportAllDeclaration' &&
      (node.type !== 'ExportNamedDeclaration' || node.declaration !== null),
  );
  const exportsSomething = program.body.some((node) => node.type !== 'ImportDeclaration');
  const fetchesOwnFiles = imports.some(({ specifier }) => specifier !== null && /^[.#]/.test(specifier));
  return {
    imports,
    isBarrel: !hasOwnStatement && exportsSomething && fetchesOwnFiles,
    loaderLines,
    problems: errors.map((error) => error.message),
  };
}
