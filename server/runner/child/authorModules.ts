import type ivm from 'isolated-vm';
import type { AuthorProgram } from '../../catalog/problem.ts';
import type { ProgramName } from './guest/authorTask.ts';

/** The author's programs that a call needs, by name. */
export type Programs = Readonly<Partial<Record<ProgramName, AuthorProgram>>>;

/** A failure of one of the author's programs, in words for the author. */
export class AuthorError extends Error {
  readonly program: ProgramName;
  /** Counted from 1; null where no place is known. */
  readonly line: number | null;

  constructor(program: ProgramName, line: number | null, message: string) {
    super(message);
    this.name = 'AuthorError';
    this.program = program;
    this.line = line;
  }
}

/** The author's realm as the host holds it; guest/authorRealm.ts says what it is asked. */
export type AuthorRealm = ivm.Reference<(command: string, payload?: unknown, namespace?: unknown) => string>;

/** Opens the author's realm in a context of its own. */
export function openAuthorRealm(
  isolate: ivm.Isolate,
  script: ivm.Script,
): { readonly context: ivm.Context; readonly realm: AuthorRealm } {
  const context = isolate.createContextSync();
  const realm = script.runSync(context, { reference: true }) as AuthorRealm;
  realm.applySync(undefined, ['prepare']);
  return { context, realm };
}

/**
 * Compiles programs as modules, runs their top levels and hands them to the author's realm.
 *
 * @throws AuthorError when one is no module, imports what it may not, or throws.
 * @throws isolated-vm's error when time or memory runs out.
 */
export function loadPrograms(
  isolate: ivm.Isolate,
  context: ivm.Context,
  realm: AuthorRealm,
  programs: Programs,
  wanted: readonly ProgramName[],
  timeLeftMs: () => number,
): void {
  const loaded = new Map<ProgramName, ivm.Module>();
  const compile = (name: ProgramName): ivm.Module => {
    const known = loaded.get(name);
    if (known) return known;
    const program = programs[name];
    if (!program) throw new AuthorError(name, null, `there is no ${name}.js`);
    const module = compileProgram(isolate, name, program);
    loaded.set(name, module);
    for (const specifier of module.dependencySpecifiers) requireImport(name, programs, specifier);
    if (module.dependencySpecifiers.length > 0) compile('generate');
    return module;
  };
  for (const name of wanted) {
    const module = compile(name);
    try {
      module.instantiateSync(context, () => compile('generate'));
      module.evaluateSync({ timeout: timeLeftMs() });
    } catch (error) {
      throw isolate.isDisposed || error instanceof AuthorError ? error : authorError(error, programs, name);
    }
    realm.applySync(undefined, ['load', name, module.namespace.derefInto()]);
  }
}

const GENERATE_SPECIFIER = './tests/generate.js';

function requireImport(name: ProgramName, programs: Programs, specifier: string): void {
  const wrong = wrongImport(name, programs, specifier);
  if (wrong === null) return;
  const lines = programs[name]?.source.split('\n') ?? [];
  const at = lines.findIndex((line) => line.includes('import') && line.includes(specifier));
  throw new AuthorError(name, at < 0 ? null : at + 1, wrong);
}

function wrongImport(name: ProgramName, { generate }: Programs, specifier: string): string | null {
  if (name === 'generate') return `generate.js may import nothing, not '${specifier}'`;
  if (specifier !== GENERATE_SPECIFIER)
    return `only '${GENERATE_SPECIFIER}' may be imported, not '${specifier}'`;
  return generate ? null : `imports '${specifier}', and there is no tests/generate.js`;
}

function compileProgram(isolate: ivm.Isolate, name: ProgramName, program: AuthorProgram): ivm.Module {
  try {
    return isolate.compileModuleSync(program.source, { filename: program.file });
  } catch (error) {
    if (isolate.isDisposed) throw error;
    const message = error instanceof Error ? error.message : String(error);
    const place = COMPILE_PLACE.exec(message);
    throw new AuthorError(
      name,
      place ? Number(place[1]) : null,
      `SyntaxError: ${message.replace(COMPILE_PLACE, '')}`,
    );
  }
}

/** isolated-vm tells the place of a syntax error at the end of its message. */
const COMPILE_PLACE = / \[[^\]]*:(\d+):\d+\]$/;

/** What a program threw, told with the first place of the author's that its stack names. */
export function authorError(error: unknown, programs: Programs, otherwise: ProgramName): AuthorError {
  const { name, message, stack } = readThrown(error);
  const text = name === '' ? message : `${name}: ${message}`;
  for (const [, file, line] of (stack ?? '').matchAll(FRAME))
    for (const [program, { file: known }] of Object.entries(programs))
      if (file === known) return new AuthorError(program as ProgramName, Number(line), text);
  return new AuthorError(otherwise, null, text);
}

function readThrown(error: unknown): { name: string; message: string; stack?: string } {
  if (typeof error === 'object' && error !== null && 'message' in error)
    return error as { name: string; message: string; stack?: string };
  return { name: '', message: `threw ${String(error)}` };
}

const FRAME = /^ +at (?:.* )?\(?([^\s()]+):(\d{1,7}):\d{1,7}\)?$/gm;
