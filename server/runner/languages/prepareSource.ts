import type { Language } from '#contract/language.ts';
import type { SourcePlace } from '#contract/submission.ts';
import { prepareJavaScript } from './javascript.ts';
import type { PreparedSource, PrepareSource } from './preparedSource.ts';
import { prepareTypeScript } from './typescript.ts';

const PREPARE: Readonly<Record<Language, PrepareSource>> = {
  javascript: prepareJavaScript,
  typescript: prepareTypeScript,
};

/**
 * Makes a source ready for V8: without its byte order mark, its hashbang a comment, well-formed, and in JavaScript.
 *
 * @throws CompileError when it is no program in this language.
 */
export function prepareSource(language: Language, source: string): PreparedSource {
  const wellFormed = source.toWellFormed();
  const bare = wellFormed.startsWith('\uFEFF') ? wellFormed.slice(1) : wellFormed;
  const text = bare.startsWith('#!') ? `//${bare.slice(2)}` : bare;
  const { code, locate } = PREPARE[language](text);
  const codeLines = code.split('\n');
  const textLines = text.split('\n');
  return {
    code,
    locate: (place) => {
      if (!isWithin(codeLines, place)) return null;
      const found = locate(place);
      return found && isWithin(textLines, found) ? found : null;
    },
  };
}

/** A program writes its own stacks if it likes; a place that is not there is not believed, nor passed on. */
function isWithin(lines: readonly string[], { line, column }: SourcePlace): boolean {
  const text = lines[line - 1];
  return text !== undefined && column >= 1 && column <= text.length + 1;
}
