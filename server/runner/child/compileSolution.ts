import type ivm from 'isolated-vm';
import type { SourcePlace } from '#contract/submission.ts';
import { CompileError, type PreparedSource } from '../languages/preparedSource.ts';

/** The name under which the candidate's frames stand in stack traces. */
export const SOLUTION_FILE = 'solution.js';

/** The entry point as the guest knows it; it stays in the guest. */
export type GuestEntry = ReturnType<ivm.Reference['derefInto']> | undefined;

/** A solution compiled for an isolate, to be loaded into as many contexts as there are testcases. */
export interface CompiledSolution {
  /**
   * Runs the solution's top level and fetches its entry point (undefined: there is none of that name).
   *
   * @throws CompileError when a module does not export it: its exports are known only once it was evaluated.
   * @throws what the solution's top level throws, and isolated-vm's error when time runs out.
   */
  load(context: ivm.Context, entryName: string | null, timeLeftMs: () => number): GuestEntry;
}

/**
 * Compiles the source alone, wrapped in nothing: as a strict script, or else as a module.
 *
 * @throws CompileError with the place in the candidate's own source.
 */
export function compileSolution(isolate: ivm.Isolate, prepared: PreparedSource): CompiledSolution {
  try {
    const script = isolate.compileScriptSync(`"use strict";\n${prepared.code}`, {
      filename: SOLUTION_FILE,
      lineOffset: -1,
    });
    return scriptSolution(isolate, script);
  } catch (scriptError) {
    return moduleSolution(isolate, prepared, scriptError);
  }
}

function scriptSolution(isolate: ivm.Isolate, script: ivm.Script): CompiledSolution {
  const fetches = new Map<string, ivm.Script>();
  /** Read by a script of its own: a class is no property of the global object. */
  const fetchScript = (name: string): ivm.Script => {
    const known = fetches.get(name);
    if (known) return known;
    const made = isolate.compileScriptSync(
      `"use strict"; typeof ${name} === "undefined" ? undefined : ${name}`,
    );
    fetches.set(name, made);
    return made;
  };
  return {
    load(context, entryName, timeLeftMs) {
      script.runSync(context, { timeout: timeLeftMs() });
      if (entryName === null) return undefined;
      const entry = fetchScript(entryName).runSync(context, { timeout: timeLeftMs(), reference: true });
      return entry.derefInto({ release: true });
    },
  };
}

function moduleSolution(
  isolate: ivm.Isolate,
  prepared: PreparedSource,
  scriptError: unknown,
): CompiledSolution {
  const compile = (): ivm.Module => isolate.compileModuleSync(prepared.code, { filename: SOLUTION_FILE });
  const module = tryCompile(compile, prepared, scriptError);
  const [imported] = module.dependencySpecifiers;
  if (imported !== undefined)
    throw new CompileError({
      message: `There is nothing to import: ${JSON.stringify(imported.slice(0, 100))} is not available here`,
      place: null,
    });
  // A module belongs to the context it was first instantiated in, so each testcase compiles its own.
  const pick = isolate.compileScriptSync('"use strict"; (ns, name) => (name in ns ? ns[name] : ns.default)');
  return {
    load(context, entryName, timeLeftMs) {
      const fresh = compile();
      fresh.instantiateSync(context, refuseImport);
      fresh.evaluateSync({ timeout: timeLeftMs() });
      if (entryName === null) return undefined;
      const pickEntry = pick.runSync(context, { reference: true });
      const entry = pickEntry.applySync(
        undefined,
        [fresh.namespace.derefInto({ release: true }), entryName],
        {
          timeout: timeLeftMs(),
          result: { reference: true },
        },
      ) as ivm.Reference;
      if (entry.typeof === 'undefined')
        throw new CompileError({
          message: `A module must export ${entryName}, or have it as default`,
          place: null,
        });
      return entry.derefInto({ release: true });
    },
  };
}

function tryCompile(compile: () => ivm.Module, prepared: PreparedSource, scriptError: unknown): ivm.Module {
  try {
    return compile();
  } catch (moduleError) {
    const isModule = /import statement outside a module|Unexpected token 'export'|import\.meta/.test(
      messageOf(scriptError),
    );
    throw compileErrorOf(isModule ? moduleError : scriptError, prepared);
  }
}

function refuseImport(specifier: string): never {
  throw new Error(`nothing can be imported, not ${specifier}`);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : '';
}

const PLACE = / \[solution\.js:(\d+):(\d+)\]$/;

function compileErrorOf(error: unknown, prepared: PreparedSource): CompileError {
  const message = messageOf(error);
  const found = PLACE.exec(message);
  const place: SourcePlace | null = found ? { line: Number(found[1]), column: Number(found[2]) } : null;
  const name = error instanceof Error && /^\w*Error$/.test(error.name) ? error.name : 'SyntaxError';
  return new CompileError({
    message: `${name}: ${message.replace(PLACE, '').slice(0, 300)}`,
    place: place && prepared.locate(place),
  });
}
