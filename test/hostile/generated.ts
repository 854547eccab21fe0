import type { Language } from '#contract/language.ts';
import type { Verdict } from '#contract/verdict.ts';
import {
  chainSum,
  nestArrays,
  nestFunctions,
  nestParentheses,
  nestTemplates,
  nestTypes,
  WRONG_CACHE,
} from './nestedSources.ts';

/** A submission that is made rather than stored: too big for a file, or with characters that editors and git mend. */
export interface GeneratedSubmission {
  readonly verdict: Verdict;
  readonly name: string;
  readonly tries: string;
  readonly source: string;
  readonly language: Language;
}

const RIGHT_CACHE =
  'class LRUCache{constructor(c){this.c=c;this.m=new Map()}' +
  'get(k){if(!this.m.has(k))return -1;const v=this.m.get(k);this.m.delete(k);this.m.set(k,v);return v}' +
  'put(k,v){this.m.delete(k);this.m.set(k,v);if(this.m.size>this.c)this.m.delete(this.m.keys().next().value)}}';

const BYTE_ORDER_MARK = '\ufeff';
const LINE_SEPARATOR = '\u2028';
/** As in the "Trojan Source" paper, CVE-2021-42574. */
const DISGUISED_COMMENT = '/*\u202e } \u2066if (x)\u2069 \u2066 begin */';

/** The nested ones stop at the limit for sources; nesting.test.ts sends what passes it. */
export function generateSubmissions(): readonly GeneratedSubmission[] {
  return [
    make('accepted', 'control-bom', 'Right: begins with a byte order mark.', BYTE_ORDER_MARK + RIGHT_CACHE),
    make('accepted', 'control-crlf', 'Right: lines end as on Windows.', breakLines(RIGHT_CACHE)),
    make('accepted', 'control-u2028', 'Right: a string holds a line separator.', separateLines(RIGHT_CACHE)),
    make('wrong_answer', 'source-bom', 'Begins with a byte order mark.', BYTE_ORDER_MARK + WRONG_CACHE),
    make('wrong_answer', 'source-double-bom', 'Begins with two.', BYTE_ORDER_MARK.repeat(2) + WRONG_CACHE),
    make('wrong_answer', 'source-crlf', 'Its lines end as on Windows.', breakLines(WRONG_CACHE)),
    make('wrong_answer', 'source-bidi', 'Makes a comment look like code.', DISGUISED_COMMENT + WRONG_CACHE),
    make('wrong_answer', 'source-html-open-comment', 'Begins like HTML.', `<!-- x\n${WRONG_CACHE}\n`),
    make('wrong_answer', 'source-nul-in-string', 'Has a NUL in a string.', `${WRONG_CACHE};var s='a\0b';`),
    make('run_time_error', 'source-empty', 'Is empty: it compiles and has no entry point.', ''),
    make('compile_error', 'source-nul', 'Has NULs around the program.', `\0${WRONG_CACHE}\0`),
    make('compile_error', 'source-5mb', 'Is 5 MB of comment.', `${WRONG_CACHE}\n//${'x'.repeat(5_242_880)}`),
    make('compile_error', 'source-limit-deep-arrays', 'Nests arrays.', nestArrays(100_000)),
    make('compile_error', 'source-limit-deep-templates', 'Nests templates.', nestTemplates(30_000)),
    make('compile_error', 'source-limit-many-functions', 'Nests functions.', nestFunctions(8_000)),
    make('compile_error', 'source-long-binary-chain', 'Is one endless sum.', chainSum(100_000)),
    makeTyped('compile_error', 'source-ts-deep', 'Nests parentheses.', nestParentheses(60_000)),
    makeTyped('compile_error', 'source-ts-deep-types', 'Nests types.', nestTypes(20_000)),
    makeTyped('wrong_answer', 'source-ts-nul-surrogate', 'Has a NUL and half a surrogate pair.', halfPair()),
  ];
}

function make(verdict: Verdict, name: string, tries: string, source: string): GeneratedSubmission {
  return { verdict, name, tries, source, language: 'javascript' };
}

function makeTyped(verdict: Verdict, name: string, tries: string, source: string): GeneratedSubmission {
  return { verdict, name, tries, source, language: 'typescript' };
}

function breakLines(source: string): string {
  return source.replaceAll('{', '{\r\n');
}

function separateLines(source: string): string {
  return `var s='${LINE_SEPARATOR}';${source}`;
}

function halfPair(): string {
  return `const s:string='\ud800\0';${WRONG_CACHE}`;
}
