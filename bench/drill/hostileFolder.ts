import type { Entry } from '#contract/entry.ts';
import type { Problem, Testcase } from '../../server/catalog/problem.ts';
import { PROBLEM_NAMES } from '../../test/hostile/hostileCase.ts';
import type { HostileProblems } from '../../test/hostile/problems.ts';
import { RIGHT_SOURCES } from '../../test/hostile/rightSources.ts';

/** Writes the problems of the hostile submissions as an author would. @returns texts by `<slug>/<path>`. */
export function writeHostileFolder({ problems }: HostileProblems): Readonly<Record<string, string>> {
  return Object.fromEntries(
    PROBLEM_NAMES.flatMap((name) =>
      Object.entries(filesOf(problems[name], RIGHT_SOURCES[name])).map(([path, text]) => [
        `${name}/${path}`,
        text,
      ]),
    ),
  );
}

/** JSON is YAML. */
function filesOf({ title, difficulty, minutes, parts }: Problem, right: string): Record<string, string> {
  const [part] = parts;
  if (!part) throw new TypeError(`${title} has no part`);
  const { cpuMs, heapMiB, outputKiB } = part.limits;
  const yaml = {
    title,
    difficulty,
    minutes,
    topics: ['hostile'],
    entry: entryYaml(part.entry),
    limits: { cpu_ms: cpuMs, heap_mib: heapMiB, output_kib: outputKiB },
  };
  return {
    'problem.yaml': JSON.stringify(yaml),
    'statement.md': 'Do what the name says.\n',
    'debrief.md': 'Nothing is said about it.\n',
    'tests/sample.yaml': JSON.stringify(part.samples.map(testcaseYaml)),
    'tests/secret.yaml': JSON.stringify(part.secrets.map(testcaseYaml)),
    'starter/javascript.js': '// Write it here.\n',
    'starter/typescript.ts': '// Write it here.\n',
    'submissions/accepted/right.js': right,
    'submissions/accepted/right.ts': '// Shown to nobody.\n',
  };
}

function entryYaml(entry: Entry): object {
  if (entry.kind === 'program') return { kind: 'program' };
  if (entry.kind === 'class') {
    const methods = Object.entries(entry.methods).map(([name, { params, returns }]) => [
      name,
      { params, returns },
    ]);
    const { kind, name, constructorParams } = entry;
    return { kind, name, constructor: constructorParams, methods: Object.fromEntries(methods) as object };
  }
  const { kind, name, params, returns, resultArgument } = entry;
  return {
    kind,
    name,
    params,
    returns,
    ...(resultArgument !== null && { result: { argument: resultArgument } }),
  };
}

function testcaseYaml({ name, tags, call, expectation }: Testcase): object {
  if (expectation?.kind !== 'results') throw new TypeError(`${name} expects no list of results`);
  const results = expectation.results.map((result) => ('value' in result ? result.value : { $throws: true }));
  switch (call.kind) {
    case 'function':
      return { name, tags, args: call.args, expect: results[0] ?? null };
    case 'class':
      return { name, tags, ops: call.steps.map(stepYaml), expect: results };
    default:
      throw new TypeError(`${name} is no call of a function or a class`);
  }
}

function stepYaml(step: Extract<Testcase['call'], { kind: 'class' }>['steps'][number]): readonly unknown[] {
  switch (step.do) {
    case 'construct':
      return [step.className, ...step.args];
    case 'call':
      return [step.method, ...step.args];
    default:
      return [`@${step.do}`, step.ms];
  }
}
