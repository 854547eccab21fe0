import { tagNumber, type TaggedValue } from '#contract/value.ts';
import { isPlainList, isPlainMap } from './shape.ts';
import type { PlainValue, YamlPath } from './yamlValue.ts';

/** Keys that the format gives a meaning and this version does not know yet. */
const NOT_YET = ['$ref', '$file', '$generate'];

/** Told where a value of a testcase is wrong; `what` is a sentence about it without its subject. */
export type ReportAt = (path: YamlPath, what: string) => void;

/**
 * Turns a value of a testcase as YAML writes it into the judge's: `$$key` stands for the literal key `$key`, every
 * other key that begins with `$` is special, and a special key that does not belong here is reported.
 */
export function readTestcaseValue(value: PlainValue, path: YamlPath, report: ReportAt): TaggedValue {
  if (typeof value === 'number') return tagNumber(value);
  if (isPlainList(value))
    return value.map((item, index) => readTestcaseValue(item, [...path, index], report));
  if (!isPlainMap(value)) return value;
  return {
    $: 'object',
    e: Object.entries(value).map(([key, item]) => {
      const at = [...path, key];
      if (key.startsWith('$') && !key.startsWith('$$')) report(at, refusalOf(key));
      return [key.startsWith('$$') ? key.slice(1) : key, readTestcaseValue(item, at, report)] as const;
    }),
  };
}

function refusalOf(key: string): string {
  if (NOT_YET.includes(key)) return 'is not supported yet';
  if (key === '$throws') return 'stands only as a whole expectation, { $throws: true } or { $throws: words }';
  return `is no special key; the literal key "${key}" is written "$${key}"`;
}
