import { tagNumber, type TaggedValue } from '#contract/value.ts';
import { isPlainList, isPlainMap } from './shape.ts';
import type { PlainMap, PlainValue, YamlPath } from './yamlValue.ts';

/** Told where a value of a testcase is wrong; `what` is a sentence about it without its subject. */
export type ReportAt = (path: YamlPath, what: string) => void;

/** What the values of a testcase are read with. */
export interface ValueSource {
  readonly report: ReportAt;
  /** The text of a data file; undefined where there is none of this name. */
  readonly findFile: (name: string) => string | undefined;
  readonly fileNames: () => readonly string[];
}

/**
 * Turns a value of a testcase as YAML writes it into the judge's: `$$key` stands for the literal key `$key`,
 * `{ $file: name }` for the text of a data file, every other key that begins with `$` is special, and a special key
 * that does not belong here is reported.
 */
export function readTestcaseValue(value: PlainValue, path: YamlPath, source: ValueSource): TaggedValue {
  return readAt(value, [...path], source);
}

/** @param path one list for the whole value, which grows and shrinks on the way down and up. */
function readAt(value: PlainValue, path: PropertyKey[], source: ValueSource): TaggedValue {
  if (typeof value === 'number') return tagNumber(value);
  if (isPlainList(value)) {
    return value.map((item, index) => {
      path.push(index);
      const read = readAt(item, path, source);
      path.pop();
      return read;
    });
  }
  if (!isPlainMap(value)) return value;
  if ('$file' in value) return readFile(value, path, source);
  return {
    $: 'object',
    e: Object.entries(value).map(([key, item]) => {
      path.push(key);
      if (key.startsWith('$') && !key.startsWith('$$')) source.report([...path], refusalOf(key));
      const read = readAt(item, path, source);
      path.pop();
      return [key.startsWith('$$') ? key.slice(1) : key, read] as const;
    }),
  };
}

function readFile(value: PlainMap, path: readonly PropertyKey[], source: ValueSource): string {
  const name = value['$file'];
  const at = [...path, '$file'];
  if (typeof name !== 'string' || Object.keys(value).length > 1)
    source.report(path, 'is no data file; one is { $file: name } with nothing beside it');
  else if (/[/\\]/.test(name) || name.startsWith('.'))
    source.report(at, `is "${name}"; it must be the name of a file in tests/data, without a path`);
  else {
    const text = source.findFile(name);
    if (text !== undefined) return text;
    const names = source.fileNames().join(', ');
    source.report(
      at,
      `is "${name}", which is no file in tests/data; there ${names ? `is ${names}` : 'is none'}`,
    );
  }
  return '';
}

const PLACES: Readonly<Record<string, string>> = {
  $throws:
    'stands only as a whole expectation that no checker compares, { $throws: true } or { $throws: words }',
  $ref: 'stands only as a whole argument of an operation, { $ref: name }',
  $generate: 'stands only as the whole value of args, ops, stdin or input',
};

function refusalOf(key: string): string {
  return PLACES[key] ?? `is no special key; the literal key "${key}" is written "$${key}"`;
}
