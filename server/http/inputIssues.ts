import type { z } from 'zod';

const LISTED_KEYS = 5;
const KEY_CHARS = 40;

/** The keys that a schema does not know, ready to be told: at most a few, and none of them long. */
export function unknownKeys(issues: readonly z.core.$ZodIssue[]): readonly string[] {
  return issues
    .flatMap((issue) =>
      issue.code === 'unrecognized_keys' ? issue.keys.map((key) => issuePath([...issue.path, key])) : [],
    )
    .slice(0, LISTED_KEYS)
    .map((key) => (key.length > KEY_CHARS ? `${key.slice(0, KEY_CHARS)}…` : key));
}

/** `customCases.0.input` */
export function issuePath(path: readonly PropertyKey[]): string {
  return path.map(String).join('.');
}
