import type { Language } from '#contract/language.ts';
import { prepareJavaScript } from './javascript.ts';
import type { PreparedSource, PrepareSource } from './preparedSource.ts';
import { prepareTypeScript } from './typescript.ts';

const PREPARE: Readonly<Record<Language, PrepareSource>> = {
  javascript: prepareJavaScript,
  typescript: prepareTypeScript,
};

/**
 * Makes a source ready for V8: without its byte order mark, well-formed, and in JavaScript.
 *
 * @throws CompileError when it is no program in this language.
 */
export function prepareSource(language: Language, source: string): PreparedSource {
  const wellFormed = source.toWellFormed();
  return PREPARE[language](wellFormed.startsWith('\uFEFF') ? wellFormed.slice(1) : wellFormed);
}
