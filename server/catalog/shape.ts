import { z } from 'zod';
import { tagValue } from '#contract/value.ts';
import type { Findings } from './findings.ts';
import { shownValue } from './shownValue.ts';
import type { YamlFile } from './yamlFile.ts';
import type { PlainMap, PlainValue, YamlPath } from './yamlValue.ts';

/** A map that has these keys and no others. */
export function closedMap<T extends z.core.$ZodLooseShape>(shape: T): z.ZodObject<T, z.core.$strict> {
  const keys = Object.keys(shape).join(', ');
  return z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? `the keys here are ${keys}`
        : `must be a map with the keys ${keys}`,
  });
}

/** Text with something in it. */
export function text(mostChars = 10_000): z.ZodString {
  const error = `must be text of 1 to ${mostChars} characters`;
  return z.string({ error }).trim().min(1, { error }).max(mostChars, { error });
}

/** @param what `a tag`. */
export function kebabCase(what: string): z.ZodString {
  return named(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, `${what} in kebab-case, like capacity-zero`);
}

export function wholeNumber(least: number, most: number): z.ZodInt {
  const error = `must be a whole number from ${least} to ${most}`;
  return z.int({ error }).min(least, { error }).max(most, { error });
}

export function oneOf<const T extends readonly string[]>(values: T): z.ZodEnum<{ [K in T[number]]: K }> {
  return z.enum(values, { error: `must be one of ${values.join(', ')}` });
}

export function trueOrFalse(): z.ZodBoolean {
  return z.boolean({ error: 'must be true or false' });
}

/** @param least how many items there must be. */
export function listOf<T extends z.ZodType>(item: T, least = 0): z.ZodArray<T> {
  const error =
    ['must be a list', 'must be a list with something in it'][least] ?? `must be a list of ${least} or more`;
  return z.array(item, { error }).min(least, { error });
}

/** @param what `a camelCase name`. */
export function named(pattern: RegExp, what: string): z.ZodString {
  const error = `must be ${what}`;
  return z.string({ error }).regex(pattern, { error }).max(60, { error });
}

/**
 * Reads the value at `path` as `schema` says; each fault becomes a finding with its line, the value, and what would
 * be right.
 *
 * @returns null when it is wrong.
 */
export function readShape<T>(
  schema: z.ZodType<T>,
  yaml: YamlFile,
  path: YamlPath,
  findings: Findings,
): T | null {
  const value = valueAt(yaml, path);
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues) reportIssue(issue, yaml, path, findings);
  return null;
}

function reportIssue(issue: z.core.$ZodIssue, yaml: YamlFile, at: YamlPath, findings: Findings): void {
  const path = [...at, ...issue.path];
  if (issue.code === 'unrecognized_keys') {
    for (const key of issue.keys)
      findings.add(
        yaml.file,
        yaml.keyLineAt([...path, key]),
        `${pathText([...path, key])} is an unknown key; ${issue.message}`,
      );
    return;
  }
  reportWrong(yaml, path, issue.message, findings);
}

/** Adds the finding that the value at `path` is not there or not right. @param must what it must be: `must be …`. */
export function reportWrong(yaml: YamlFile, path: YamlPath, must: string, findings: Findings): void {
  const value = valueAt(yaml, path);
  if (value === undefined)
    findings.add(yaml.file, yaml.keyLineAt(path.slice(0, -1)), `${pathText(path)} is missing; it ${must}`);
  else
    findings.add(
      yaml.file,
      yaml.lineAt(path),
      `${pathText(path)} is ${shownValue(tagValue(value))}; it ${must}`,
    );
}

/** `entry.params[0].type`, for a reader. */
export function pathText(path: YamlPath): string {
  const steps = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`));
  return steps.join('').replace(/^\./, '') || 'the file';
}

export function valueAt(yaml: YamlFile, path: YamlPath): PlainValue | undefined {
  let value: PlainValue | undefined = yaml.value;
  for (const step of path) {
    if (isPlainList(value)) value = value[Number(step)];
    else if (isPlainMap(value)) value = value[String(step)];
    else return undefined;
  }
  return value;
}

export function isPlainMap(value: PlainValue | undefined): value is PlainMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isPlainList(value: PlainValue | undefined): value is readonly PlainValue[] {
  return Array.isArray(value);
}
