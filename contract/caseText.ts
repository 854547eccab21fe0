// Its entry brings a writer too, which the browser would load for nothing.
import parseJson5 from 'json5/lib/parse.js';
import type { ClassEntry, Entry, FunctionEntry } from './entry.ts';
import { ANSWER_LIMITS } from './limits.ts';
import type { CaseCall, Expectation, ExpectedResult, GeneratorCall, Step } from './testcase.ts';
import { formatValue, isList, tagValue, type TaggedValue } from './value.ts';

/**
 * How testcases are written as text, for reading and for typing them in.
 *
 * A function: one call, `twoSum([2, 7], 9)`. A class: one call a line, the constructor first, `LRUCache(2)`,
 * `put(1, 1)`; several objects are named, `a = Sketch()`, `a.add(5)`; `@advance 1000` and `@step -50` move the clocks.
 * An object handed to another is written as its name, `a.merge(b)`. A program: its standard input as it is. What a
 * harness is given: one value. Values are JSON5, so NaN, Infinity and -0 can be written. An expectation is a value, for
 * a class one a line (null where nothing is returned), for a program its standard output.
 */
export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly line: number; readonly message: string };

/** Writes a testcase's input as text. `parseCaseText` reads it back, but for values that no text can name. */
export function formatCase(entry: Entry, call: CaseCall, limit = Infinity): string {
  switch (call.kind) {
    case 'program':
      return call.stdin.length > limit ? `${call.stdin.slice(0, limit)}…` : call.stdin;
    case 'function':
      return formatCall(entry.kind === 'function' ? entry.name : 'call', call.args, limit);
    case 'class':
      return formatLines(call.steps, limit, formatStep);
    case 'harness':
      return formatValue(call.input, limit);
    case 'stream':
      return `${formatGenerator(call.generator)}, streamed`;
  }
}

/** Writes the call of a generator: `heavyTail(seed 7, size 5000000)`. */
export function formatGenerator({ name, seed, size }: GeneratorCall): string {
  return `${name}(seed ${seed}, size ${size})`;
}

/** Writes what a testcase should give as text, line by line beside the text of `formatCase`. */
export function formatExpectation(expectation: Expectation, limit = Infinity): string {
  if (expectation.kind === 'stdout')
    return expectation.text.length > limit ? `${expectation.text.slice(0, limit)}…` : expectation.text;
  if (expectation.kind === 'value') return formatValue(expectation.value, limit);
  return formatLines(expectation.results, limit, (result, room) =>
    'value' in result ? formatValue(result.value, room) : formatThrows(result.throws.words),
  );
}

/**
 * Reads a testcase's input from text; what is wrong is said with its line, counted from 1.
 *
 * @param isHarnessDriven the part's harness calls the solution: the text is one value, and no call.
 */
export function parseCaseText(entry: Entry, text: string, isHarnessDriven = false): Parsed<CaseCall> {
  if (isHarnessDriven) {
    const input = parseValue(text, 1);
    return input.ok ? { ok: true, value: { kind: 'harness', input: input.value } } : input;
  }
  if (entry.kind === 'program') return { ok: true, value: { kind: 'program', stdin: text } };
  if (text.trim() === '') return failed(1, `Write a call, for example ${exampleCall(entry)}`);
  return entry.kind === 'function' ? parseFunctionCase(entry, text) : parseClassCase(entry, text);
}

/** Reads an expectation for `call` from text. */
export function parseExpectationText(call: CaseCall, text: string): Parsed<Expectation> {
  if (call.kind === 'program') return { ok: true, value: { kind: 'stdout', text } };
  if (call.kind !== 'class') {
    const value = parseValue(text, 1);
    if (!value.ok) return value;
    return call.kind === 'function'
      ? { ok: true, value: { kind: 'results', results: [{ value: value.value }] } }
      : { ok: true, value: { kind: 'value', value: value.value } };
  }
  const lines = filledLines(text);
  if (lines.length !== call.steps.length)
    return failed(
      lines.at(-1)?.number ?? 1,
      `Write one value a line for each of the ${call.steps.length} calls, null where nothing is returned`,
    );
  const results: ExpectedResult[] = [];
  for (const line of lines) {
    const value = parseValue(line.text, line.number);
    if (!value.ok) return value;
    results.push({ value: value.value });
  }
  return { ok: true, value: { kind: 'results', results } };
}

function formatLines<T>(
  items: readonly T[],
  limit: number,
  format: (item: T, room: number) => string,
): string {
  const lines: string[] = [];
  let room = limit;
  for (const item of items) {
    if (room <= 0) {
      lines.push('…');
      break;
    }
    const line = format(item, room);
    room -= line.length + 1;
    lines.push(line);
  }
  return lines.join('\n');
}

/** Writes one step of a class testcase: `put(1, 1)`. */
export function formatStep(step: Step, room: number): string {
  switch (step.do) {
    case 'construct':
      return `${step.object === '' ? '' : `${step.object} = `}${formatCall(step.className, step.args, room)}`;
    case 'call':
      return `${step.object === '' ? '' : `${step.object}.`}${formatCall(step.method, step.args, room)}`;
    default:
      return `@${step.do} ${step.ms}`;
  }
}

function formatCall(name: string, args: readonly TaggedValue[], room: number): string {
  return `${name}(${args.map((arg) => formatValue(arg, room)).join(', ')})`;
}

function formatThrows(words: string | null): string {
  return words === null ? 'throws an error' : `throws an error with ${JSON.stringify(words)}`;
}

function parseFunctionCase(entry: FunctionEntry, text: string): Parsed<CaseCall> {
  const call = parseCall(text.trim(), NO_OBJECTS, 1);
  if (!call.ok) return call;
  if (call.value.name !== entry.name)
    return failed(1, `Call ${entry.name}, for example ${exampleCall(entry)}`);
  const wrong = wrongCount(entry.name, entry.params.length, call.value.args.length);
  return wrong ? failed(1, wrong) : { ok: true, value: { kind: 'function', args: call.value.args } };
}

function parseClassCase(entry: ClassEntry, text: string): Parsed<CaseCall> {
  const steps: Step[] = [];
  const objects = new Set<string>();
  for (const line of filledLines(text)) {
    const step = parseStep(entry, objects, line.text, line.number);
    if (!step.ok) return step;
    if (step.value.do === 'construct') objects.add(step.value.object);
    steps.push(step.value);
  }
  return { ok: true, value: { kind: 'class', steps } };
}

const CLOCK_MOVE = /^@(advance|step)\s+(-?\d{1,15})$/;
const NAMED_OBJECT = /^([A-Za-z]\w*)\s*=\s*(.*)$/s;
const OBJECT_CALL = /^([A-Za-z]\w*)\.(.*)$/s;

function parseStep(
  entry: ClassEntry,
  objects: ReadonlySet<string>,
  text: string,
  line: number,
): Parsed<Step> {
  const move = CLOCK_MOVE.exec(text);
  if (move) return parseClockMove(move[1] === 'step' ? 'step' : 'advance', Number(move[2]), line);
  const named = NAMED_OBJECT.exec(text);
  const owned = named ? null : OBJECT_CALL.exec(text);
  const object = named?.[1] ?? owned?.[1] ?? '';
  const call = parseCall(named?.[2] ?? owned?.[2] ?? text, objects, line);
  if (!call.ok) return call;
  const { name, args } = call.value;
  if (name === entry.name && !owned) {
    const wrong = wrongCount(name, entry.constructorParams.length, args.length);
    return wrong
      ? failed(line, wrong)
      : { ok: true, value: { do: 'construct', object, className: name, args } };
  }
  if (!objects.has(object)) return failed(line, `Construct it first, for example ${exampleCall(entry)}`);
  const method = Object.hasOwn(entry.methods, name) ? entry.methods[name] : undefined;
  if (!method)
    return failed(line, `There is no method ${name}; there are ${Object.keys(entry.methods).join(', ')}`);
  const wrong = wrongCount(name, method.params.length, args.length);
  return wrong ? failed(line, wrong) : { ok: true, value: { do: 'call', object, method: name, args } };
}

function parseClockMove(direction: 'advance' | 'step', ms: number, line: number): Parsed<Step> {
  if (direction === 'advance' && ms < 0)
    return failed(line, 'Time only advances; @step moves the wall clock back');
  return { ok: true, value: { do: direction, ms } };
}

const OBJECT_NAME = /^[A-Za-z_]\w*$/;
const NO_OBJECTS: ReadonlySet<string> = new Set();
const CALL = /^([A-Za-z_]\w*)\s*\((.*)\)\s*;?$/s;

function parseCall(
  text: string,
  objects: ReadonlySet<string>,
  line: number,
): Parsed<{ name: string; args: readonly TaggedValue[] }> {
  const call = CALL.exec(text);
  if (!call?.[1]) return failed(line, 'Write a call: a name, then its arguments in brackets');
  const args = parseArguments(call[2] ?? '', objects, line);
  return args.ok ? { ok: true, value: { name: call[1], args: args.value } } : args;
}

/** Reads arguments; where they are no list of values, each by itself, since it may be the name of an object. */
function parseArguments(
  text: string,
  objects: ReadonlySet<string>,
  line: number,
): Parsed<readonly TaggedValue[]> {
  const list = parseValue(`[${text}]`, line);
  if (list.ok) return { ok: true, value: isList(list.value) ? list.value : [] };
  const args: TaggedValue[] = [];
  for (const part of splitArguments(text)) {
    const value: Parsed<TaggedValue> = objects.has(part)
      ? { ok: true, value: { $: 'ref', v: part } }
      : parseValue(part, line);
    if (!value.ok)
      return OBJECT_NAME.test(part)
        ? failed(
            line,
            `${part} is neither a value nor an object that was constructed before; text stands in quotes`,
          )
        : list;
    args.push(value.value);
  }
  return { ok: true, value: args };
}

const ARGUMENT_PIECE = /"(?:[^"\\]|\\.)*"?|'(?:[^'\\]|\\.)*'?|[[\]{}(),]|[^"'[\]{}(),]+/gs;

/** Splits at the commas that stand in no brackets and no text. */
function splitArguments(text: string): readonly string[] {
  const parts = [''];
  let depth = 0;
  for (const [piece] of text.matchAll(ARGUMENT_PIECE)) {
    if ('[{('.includes(piece)) depth += 1;
    else if (']})'.includes(piece)) depth -= 1;
    if (piece === ',' && depth === 0) parts.push('');
    else parts.push(`${parts.pop()}${piece}`);
  }
  return parts.map((part) => part.trim());
}

/** Reads one JSON5 value, no deeper than a testcase's file may hold one. */
function parseValue(text: string, line: number): Parsed<TaggedValue> {
  let value: unknown;
  try {
    value = parseJson5<unknown>(text);
  } catch {
    // What the parser says speaks of its own grammar and places.
    return failed(line, 'This is not a value in JSON: check quotes, commas and brackets');
  }
  return isDeeper(value, ANSWER_LIMITS.depth)
    ? failed(line, 'This value is nested too deeply')
    : { ok: true, value: tagValue(value) };
}

function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((item) => isDeeper(item, levels - 1));
}

function wrongCount(name: string, wanted: number, given: number): string | null {
  return wanted === given
    ? null
    : `${name} takes ${wanted} ${wanted === 1 ? 'argument' : 'arguments'}, not ${given}`;
}

function exampleCall(entry: FunctionEntry | ClassEntry): string {
  const params = entry.kind === 'function' ? entry.params : entry.constructorParams;
  return `${entry.name}(${params.map((param) => param.name).join(', ')})`;
}

function filledLines(text: string): { readonly text: string; readonly number: number }[] {
  return text
    .split(/\r?\n/)
    .map((line, index) => ({ text: line.trim(), number: index + 1 }))
    .filter((line) => line.text !== '');
}

function failed(line: number, message: string): { ok: false; line: number; message: string } {
  return { ok: false, line, message };
}
