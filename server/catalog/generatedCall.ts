import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Entry } from '#contract/entry.ts';
import type { CaseCall, Step } from '#contract/testcase.ts';
import { isList, type TaggedValue } from '#contract/value.ts';
import { checkArguments } from './checkArguments.ts';
import type { GeneratedKey } from './problem.ts';
import { StepReader } from './readSteps.ts';
import { pathText } from './shape.ts';
import { shownValue } from './shownValue.ts';
import { typedEntryOf } from './typedEntry.ts';

/** The input, or the first thing wrong with what was generated: `[3][1] is "x"; it must be integer`. */
export type GeneratedInput = { readonly ok: CaseCall } | { readonly wrong: string };

/** Operations, or other items of a list, that are read before others get a turn: a few milliseconds. */
const ITEMS_A_TURN = 2_000;

/** Reads what a generator made in place of `key`, held against the entry's types like what an author writes. */
export async function readGeneratedCall(
  entry: Entry,
  key: GeneratedKey,
  value: TaggedValue,
): Promise<GeneratedInput> {
  let wrong: string | null = null;
  const report = (path: readonly PropertyKey[], what: string): void => {
    wrong ??= `${path.length === 0 ? 'it' : pathText(path)} ${what}`;
  };
  const call = await readCall(entry, key, value, report);
  if (call && wrong === null) await reportOddities(value, report);
  return call && wrong === null ? { ok: call } : { wrong: wrong ?? 'it is nothing that this entry takes' };
}

type Report = (path: readonly PropertyKey[], what: string) => void;

async function readCall(
  entry: Entry,
  key: GeneratedKey,
  value: TaggedValue,
  report: Report,
): Promise<CaseCall | null> {
  const typed = typedEntryOf(entry);
  if (key === 'input') return { kind: 'harness', input: value };
  if (key === 'stdin' && typed.kind === 'program') {
    if (typeof value !== 'string') report([], `is ${shownValue(value)}; it must be text for standard input`);
    return { kind: 'program', stdin: typeof value === 'string' ? value : '' };
  }
  if (key === 'stdin' || typed.kind === 'program') return null;
  if (!isList(value)) {
    report(
      [],
      `is ${shownValue(value)}; it must be a list of ${key === 'args' ? 'arguments' : 'operations'}`,
    );
    return null;
  }
  if (key === 'args' && typed.kind === 'function')
    return { kind: 'function', args: checkArguments(typed.entry.name, typed.params, value, [], 0, report) };
  if (key !== 'ops' || typed.kind !== 'class') return null;
  const reader = new StepReader(typed, report);
  const steps: Step[] = [];
  await inTurns(value, (operation, index) => {
    const read = reader.read(withReferences(operation), [index]);
    if (read) steps.push(read.step);
  });
  return { kind: 'class', steps };
}

async function inTurns(
  items: readonly TaggedValue[],
  read: (item: TaggedValue, index: number) => void,
): Promise<void> {
  for (const [index, item] of items.entries()) {
    if (index % ITEMS_A_TURN === ITEMS_A_TURN - 1) await nextTurn();
    read(item, index);
  }
}

/** In operations `{ $ref: name }` as a whole argument is the object of that name, as it is in YAML. */
function withReferences(operation: TaggedValue): TaggedValue {
  return isList(operation) ? operation.map((item) => referenceIn(item) ?? item) : operation;
}

function referenceIn(value: TaggedValue): TaggedValue | null {
  if (value === null || typeof value !== 'object' || isList(value) || value.$ !== 'object') return null;
  const [only, more] = value.e;
  if (!only || more || only[0] !== '$ref' || typeof only[1] !== 'string') return null;
  return { $: 'ref', v: only[1] };
}

const ODDITIES: ReadonlySet<string> = new Set(['undefined', 'hole', 'symbol', 'function', 'bigint', 'other']);

async function reportOddities(value: TaggedValue, report: Report): Promise<void> {
  if (value !== null && typeof value === 'object' && isList(value))
    await inTurns(value, (item, index) => reportOddity(item, [index], report));
  else reportOddity(value, [], report);
}

/** Reports the first value that no testcase can hold. @param path one list, which grows and shrinks on the way. */
function reportOddity(value: TaggedValue, path: PropertyKey[], report: Report): void {
  if (value === null || typeof value !== 'object') return;
  const below = isList(value) ? value.entries() : value.$ === 'object' ? value.e : [];
  for (const [key, item] of below) {
    path.push(key);
    reportOddity(item, path, report);
    path.pop();
  }
  if (!isList(value) && ODDITIES.has(value.$))
    report([...path], `is ${shownValue(value)}, which no testcase can hold`);
}
