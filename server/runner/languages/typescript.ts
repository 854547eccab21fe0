import { SourceMap, createRequire, stripTypeScriptTypes } from 'node:module';
import type { SourcePlace } from '#contract/submission.ts';
import { CompileError, type PreparedSource, type PrepareSource } from './preparedSource.ts';

/** Types are blanked out, which keeps every position; what cannot be blanked (enum, parameter property) is rewritten. */
export const prepareTypeScript: PrepareSource = (source) => {
  try {
    const code = stripTypeScriptTypes(source, { mode: 'strip' });
    return { code, locate: (place) => place };
  } catch (error) {
    switch (errorCode(error)) {
      case 'ERR_UNSUPPORTED_TYPESCRIPT_SYNTAX':
        return rewrite(source);
      case 'ERR_INVALID_TYPESCRIPT_SYNTAX':
        throw new CompileError({ message: `SyntaxError: ${messageOf(error)}`, place: placeInFrame(error) });
      default:
        // A file nested deeply enough overflows the stripper, which then fails on every later file too.
        throw new CompileError(
          { message: 'The TypeScript compiler could not read this file', place: null },
          true,
        );
    }
  }
};

const FILE = 'solution.ts';
/** Loaded when first needed: most sources never do, and starting a process would take longer. */
const require = createRequire(import.meta.url);

interface Sucrase {
  readonly transform: (
    code: string,
    options: object,
  ) => { readonly code: string; readonly sourceMap: ConstructorParameters<typeof SourceMap>[0] };
}

function rewrite(source: string): PreparedSource {
  const namespace = NAMESPACE.exec(source);
  if (namespace)
    throw new CompileError({
      message: 'Namespaces are not supported: use plain functions and constants',
      place: { line: source.slice(0, namespace.index).split('\n').length, column: 1 },
    });
  const { transform } = require('sucrase') as Sucrase;
  try {
    const { code, sourceMap } = transform(source, {
      transforms: ['typescript'],
      disableESTransforms: true,
      keepUnusedImports: true,
      filePath: FILE,
      sourceMapOptions: { compiledFilename: FILE },
    });
    const map = new SourceMap(sourceMap);
    return { code, locate: (place) => locateIn(map, place) };
  } catch (error) {
    const { line, column } = (error as { loc?: Partial<SourcePlace> }).loc ?? {};
    const message = messageOf(error)
      .replace(/^Error transforming .*?: /, '')
      .replace(/ \(\d+:\d+\)$/, '');
    throw new CompileError({
      message: `SyntaxError: ${message}`,
      place: line === undefined || column === undefined ? null : { line, column },
    });
  }
}

/** Sucrase would drop them without a word. */
const NAMESPACE = /(?<=^|[;}])[ \t]*(?:export\s+)?(?:namespace|module)\s+[\w.]+\s*\{/m;

function locateIn(map: SourceMap, place: SourcePlace): SourcePlace {
  const origin = map.findOrigin(place.line, place.column);
  return 'lineNumber' in origin && typeof origin.lineNumber === 'number'
    ? { line: origin.lineNumber, column: origin.columnNumber }
    : place;
}

/** The stripper tells the place only as a picture at the head of the stack: the line's number, and a caret under it. */
function placeInFrame(error: unknown): SourcePlace | null {
  // No file name stands before the colon: giving the stripper one would put a sourceURL comment into the code.
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  const line = /^:(\d+)\n/.exec(stack)?.[1];
  const caret = /^( *)\^+$/m.exec(stack)?.[1];
  return line === undefined || caret === undefined ? null : { line: Number(line), column: caret.length + 1 };
}

function errorCode(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}

/** The compiler's first sentence: its lists of what it would have expected are long and help nobody. */
function messageOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return (message.split('. Expected')[0] ?? message).slice(0, 300);
}
