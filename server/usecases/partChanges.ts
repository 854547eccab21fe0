import type { Callable, Entry, Parameter } from '#contract/entry.ts';
import type { Limits, Part } from '../catalog/problem.ts';

type Compared = Pick<Part, 'entry' | 'limits' | 'regression'>;

/** What a part changes beside the statement, a sentence each. Nothing for the first part. */
export function partChanges(part: Compared, before: Compared | undefined): readonly string[] {
  if (!before) return [];
  return [
    ...entryChanges(before.entry, part.entry),
    ...limitChanges(before.limits, part.limits),
    describeRegression(part.regression),
  ];
}

function entryChanges(before: Entry, now: Entry): readonly string[] {
  if (now.kind === 'program')
    return before.kind === 'program'
      ? []
      : ['Your program now reads standard input and writes standard output.'];
  const constructed = signature(now);
  if (before.kind !== now.kind || before.name !== now.name)
    return [`The tests now ${now.kind === 'class' ? 'construct' : 'call'} ${constructed}.`];
  const changes = constructed === signature(before) ? [] : [`The signature is now ${constructed}.`];
  return before.kind === 'class' && now.kind === 'class'
    ? [...changes, ...methodChanges(before.methods, now.methods)]
    : changes;
}

type Methods = Readonly<Record<string, Callable>>;

function methodChanges(before: Methods, now: Methods): readonly string[] {
  const changes: string[] = [];
  for (const [name, method] of Object.entries(now)) {
    const old = Object.hasOwn(before, name) ? before[name] : undefined;
    const written = callText(name, method);
    if (!old) changes.push(`There is a new method, ${written}.`);
    else if (callText(name, old) !== written) changes.push(`The method ${name} is now ${written}.`);
  }
  for (const name of Object.keys(before))
    if (!Object.hasOwn(now, name)) changes.push(`The method ${name} is no longer called.`);
  return changes;
}

/** How it is called: of a class its constructor. */
function signature(entry: Exclude<Entry, { readonly kind: 'program' }>): string {
  return entry.kind === 'class'
    ? `${entry.name}(${paramsText(entry.constructorParams)})`
    : callText(entry.name, entry);
}

function callText(name: string, { params, returns, isAsync }: Callable): string {
  const answer = returns === 'nothing' ? '' : `: ${returns}`;
  return `${isAsync ? 'async ' : ''}${name}(${paramsText(params)})${answer}`;
}

function paramsText(params: readonly Parameter[]): string {
  return params.map(({ name, type }) => `${name}: ${type}`).join(', ');
}

const LIMITS: readonly (readonly [key: keyof Limits, name: string, write: (limit: number) => string])[] = [
  ['cpuMs', 'CPU time', (limit) => `${Number((limit / 1000).toFixed(2))} s`],
  ['heapMiB', 'memory', (limit) => `${limit} MiB`],
  ['outputKiB', 'output', (limit) => `${limit} KiB`],
];

function limitChanges(before: Limits, now: Limits): readonly string[] {
  return LIMITS.filter(([key]) => before[key] !== now[key]).map(
    ([key, name, write]) => `A test may use ${write(now[key])} of ${name}, not ${write(before[key])}.`,
  );
}

function describeRegression(regression: readonly number[]): string {
  if (regression.length === 0) return 'Earlier parts are not judged again.';
  const last = regression.at(-1) ?? 0;
  const named =
    regression.length === 1 ? `part ${last}` : `parts ${regression.slice(0, -1).join(', ')} and ${last}`;
  return `The tests of ${named} judge the same source again.`;
}
