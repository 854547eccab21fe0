import { setImmediate } from 'node:timers/promises';
import { Composer, type Document, Lexer, LineCounter, Parser, type CST } from 'yaml';
import type { Findings } from './findings.ts';
import { findTooDeep } from './yamlDepth.ts';
import { MOST_DEPTH, readYamlValue, type PlainValue, type YamlPath } from './yamlValue.ts';

/** What a YAML file says, with the line of each of its values. */
export interface YamlFile {
  readonly file: string;
  readonly value: PlainValue;
  /** The line, counted from 1, of the value at `path`; of the nearest value around it where there is none. */
  lineAt(path: YamlPath): number;
  /** The line of the last key of `path` itself. */
  keyLineAt(path: YamlPath): number;
}

/** About ten milliseconds of work; then others get their turn. */
const LEXEMES_AT_ONCE = 5000;

/**
 * Parses YAML 1.2 with findings for whatever the parser minds. The work is done in slices, so that a long file
 * does not hold up the requests of a running server.
 *
 * @returns null when the file has no usable value; then there is a finding.
 */
export async function parseYamlFile(
  file: string,
  text: string,
  findings: Findings,
): Promise<YamlFile | null> {
  const lines = new LineCounter();
  const lineOf = (offset: number): number => lines.linePos(offset).line || 1;
  const refuse = (offset: number, what: string): null => {
    findings.add(file, lineOf(offset), what);
    return null;
  };
  const tokens = await parseInSlices(text, lines);
  const tooDeep = findTooDeep(tokens, MOST_DEPTH);
  if (tooDeep !== null) return refuse(tooDeep, `is nested deeper than ${MOST_DEPTH} levels`);
  const [document, ...others] = compose(tokens);
  if (!document?.contents) return refuse(0, 'is empty');
  if (others.length > 0) return refuse(0, `holds ${others.length + 1} YAML documents; it must hold one`);
  for (const fault of [...document.errors, ...document.warnings])
    findings.add(file, lineOf(fault.pos[0]), `is not right YAML: ${fault.message}`);
  if (document.errors.length > 0) return null;
  const read = readYamlValue(document.contents, refuse);
  return (
    read && {
      file,
      value: read.value,
      lineAt: (path) => lineOf(read.offsetAt(path)),
      keyLineAt: (path) => lineOf(read.keyOffsetAt(path)),
    }
  );
}

async function parseInSlices(text: string, lines: LineCounter): Promise<CST.Token[]> {
  const tokens: CST.Token[] = [];
  const parser = new Parser(lines.addNewLine);
  lines.addNewLine(0);
  let lexemes = 0;
  for (const lexeme of new Lexer().lex(text)) {
    tokens.push(...parser.next(lexeme));
    lexemes += 1;
    if (lexemes % LEXEMES_AT_ONCE === 0) await setImmediate();
  }
  tokens.push(...parser.end());
  return tokens;
}

function compose(tokens: readonly CST.Token[]): Document.Parsed[] {
  const composer = new Composer({
    schema: 'core',
    version: '1.2',
    intAsBigInt: true,
    resolveKnownTags: false,
    // The library looks for duplicate keys in quadratic time, so readYamlValue does it instead.
    uniqueKeys: false,
  });
  return Array.from(composer.compose(tokens));
}
