import type { TaggedValue } from '#contract/value.ts';
import { shownValue } from './shownValue.ts';
import type { ReportAt } from './testcaseValue.ts';
import type { TypedParameter } from './typedEntry.ts';
import { findMismatch } from './valueType.ts';
import type { YamlPath } from './yamlValue.ts';

/**
 * Holds arguments against their parameters.
 *
 * @param path of the list that holds them, @param from where in it they begin.
 * @returns as many as there are parameters for.
 */
export function checkArguments(
  name: string,
  params: readonly TypedParameter[],
  list: readonly TaggedValue[],
  path: YamlPath,
  from: number,
  report: ReportAt,
): readonly TaggedValue[] {
  const args = list.slice(from);
  const wanted = params.map((param) => param.name).join(', ') || 'none';
  if (args.length !== params.length)
    report(path, `has ${args.length} arguments for ${name}; there must be ${params.length}: ${wanted}`);
  for (const [index, { type }] of params.entries()) {
    const arg = args[index];
    const mismatch = arg === undefined ? null : findMismatch(type, arg);
    if (mismatch) report([...path, from + index, ...mismatch.path], mismatch.what);
  }
  return args.slice(0, params.length);
}

/** @param must what the value must be: `must be …`. */
export function wrongValue(value: TaggedValue | undefined, must: string): string {
  return value === undefined ? `is missing; it ${must}` : `is ${shownValue(value)}; it ${must}`;
}
