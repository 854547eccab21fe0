import { isTaggedValue } from '#contract/isTaggedValue.ts';
import type { TaggedValue } from '#contract/value.ts';

/** What one step gave: a value, or an error that was let through because errors are expected in this problem. */
export type ActualResult =
  { readonly value: TaggedValue } | { readonly threw: { readonly name: string; readonly message: string } };

/** Longest text of an answer that is read only to be shown, in characters. */
const SHOWN_LIMIT_CHARS = 256 * 1024;

/**
 * Reads an answer's text, which comes from beside hostile code.
 *
 * @returns null when it is no list of tagged values, which no program can bring about and only a broken sandbox could.
 */
export function parseResults(text: string): readonly ActualResult[] | null {
  const parsed = parseJson(text);
  if (!Array.isArray(parsed)) return null;
  const results: ActualResult[] = [];
  for (const item of parsed as readonly unknown[]) {
    const result = readResult(item);
    if (!result) return null;
    results.push(result);
  }
  return results;
}

/** The same for showing; null too when it is too long to be shown. */
export function parseShownResults(text: string): readonly ActualResult[] | null {
  return text.length > SHOWN_LIMIT_CHARS ? null : parseResults(text);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Told by the null that the caller gets; there is nothing more to say about it.
    return null;
  }
}

function readResult(item: unknown): ActualResult | null {
  if (isRecord(item) && item['$'] === 'threw') {
    const { name, message } = item;
    return typeof name === 'string' && typeof message === 'string' ? { threw: { name, message } } : null;
  }
  return isTaggedValue(item) ? { value: item } : null;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
