import { setImmediate as nextTurn } from 'node:timers/promises';
import type { CaseCall, Expectation } from '#contract/testcase.ts';

/**
 * How a generated input and a computed expectation are written into the cache: a line of JSON for the whole but its
 * list, then a line for each piece of the list, so that neither writing nor reading 100 000 operations holds up others.
 */

/** Items a line; a piece takes some two milliseconds. */
const PIECE = 4_000;

export async function writeCall(call: CaseCall): Promise<string> {
  return call.kind === 'class' ? writePieces({ ...call, steps: [] }, call.steps) : JSON.stringify(call);
}

/** @throws SyntaxError. */
export async function readCall(text: string): Promise<CaseCall> {
  const { head: written, items } = await readPieces(text);
  const head = written as CaseCall;
  return head.kind === 'class' ? { ...head, steps: items as (typeof head)['steps'] } : head;
}

export async function writeExpectation(expectation: Expectation): Promise<string> {
  return expectation.kind === 'results'
    ? writePieces({ ...expectation, results: [] }, expectation.results)
    : JSON.stringify(expectation);
}

/** @throws SyntaxError. */
export async function readExpectation(text: string): Promise<Expectation> {
  const { head: written, items } = await readPieces(text);
  const head = written as Expectation;
  return head.kind === 'results' ? { ...head, results: items as (typeof head)['results'] } : head;
}

async function writePieces(head: CaseCall | Expectation, items: readonly unknown[]): Promise<string> {
  const lines = [JSON.stringify(head)];
  for (let start = 0; start < items.length; start += PIECE) {
    lines.push(JSON.stringify(items.slice(start, start + PIECE)));
    await nextTurn();
  }
  return lines.join('\n');
}

/** Only what was written here is read, and the cache has checked that it is whole. */
async function readPieces(text: string): Promise<{ readonly head: unknown; readonly items: unknown[] }> {
  const [head = '', ...lines] = text.split('\n');
  const items: unknown[] = [];
  for (const line of lines) {
    for (const item of JSON.parse(line) as readonly unknown[]) items.push(item);
    await nextTurn();
  }
  return { head: JSON.parse(head) as unknown, items };
}
