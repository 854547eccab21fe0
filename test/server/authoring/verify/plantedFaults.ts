import type { ProblemFiles } from '../../catalog/problemFolders.ts';
import { withChange, without } from '../../catalog/problemFolders.ts';
import { requireExample } from '../guideExamples.ts';

/** A clean problem with one fault in it, and what must be said of it. */
export interface PlantedFault {
  readonly name: string;
  readonly files: ProblemFiles;
  /** `file:line` of a finding. */
  readonly at: string;
  readonly says: RegExp;
}

const GAPS = requireExample('heartbeat-gaps');
const FETCH = requireExample('fetch-twice');
const MEAN = requireExample('rough-mean');

const SECRET = 'tests/secret.yaml';
const PART = 'parts/02-live';

/** A line of a file, counted from 1. */
function lineOf(files: ProblemFiles, file: string, words: string): number {
  const text = files[file];
  const line = typeof text === 'string' ? text.split('\n').findIndex((one) => one.includes(words)) : -1;
  if (line < 0) throw new Error(`${file} does not hold ${words}`);
  return line + 1;
}

/** Replaces words in a file; the finding is expected at their line. */
function changed(
  name: string,
  base: ProblemFiles,
  file: string,
  [from, to]: readonly [string, string],
  says: RegExp,
  at?: string,
): PlantedFault {
  return {
    name,
    files: withChange(base, file, from, to),
    at: at ?? `${file}:${lineOf(base, file, from.split('\n')[0] ?? '')}`,
    says,
  };
}

function removed(
  name: string,
  base: ProblemFiles,
  file: string,
  says: RegExp,
  at = `${file}:1`,
): PlantedFault {
  return { name, files: without(base, file), at, says };
}

function added(
  name: string,
  base: ProblemFiles,
  file: string,
  content: string | Uint8Array,
  says: RegExp,
  at = `${file}:1`,
): PlantedFault {
  return { name, files: { ...base, [file]: content }, at, says };
}

function appended(name: string, base: ProblemFiles, file: string, text: string, says: RegExp): PlantedFault {
  const before = base[file];
  if (typeof before !== 'string') throw new Error(`there is no ${file}`);
  const line = before.split('\n').length;
  return { name, files: { ...base, [file]: `${before}${text}` }, at: `${file}:${line}`, says };
}

function missing(files: ProblemFiles): ProblemFiles {
  return Object.fromEntries(Object.entries(files).filter(([file]) => !file.startsWith('parts/')));
}

const ALONE = missing(GAPS);

/** What reading the folder finds. */
export const READING_FAULTS: readonly PlantedFault[] = [
  removed('no statement', GAPS, 'statement.md', /missing/),
  removed('no samples', GAPS, 'tests/sample.yaml', /missing/),
  removed('no debrief', GAPS, 'debrief.md', /missing/),
  removed('no statement of a part', GAPS, `${PART}/statement.md`, /missing/),
  changed('an unknown key', GAPS, 'problem.yaml', ['minutes: 10', 'minute: 10'], /minute/),
  changed('a wrong type', GAPS, 'problem.yaml', ['minutes: 10', 'minutes: ten'], /minutes.*ten|ten/),
  changed(
    'an unknown difficulty',
    GAPS,
    'problem.yaml',
    ['difficulty: easy', 'difficulty: simple'],
    /easy, medium/,
  ),
  changed(
    'an unknown kind of entry',
    GAPS,
    'problem.yaml',
    ['kind: function', 'kind: procedure'],
    /function/,
  ),
  changed('a type that is none', GAPS, 'problem.yaml', ['list<list<integer>>', 'list<int>'], /type/),
  changed('an unknown tag', GAPS, SECRET, ['tags: [huge]', 'tags: [enormous]'], /enormous/),
  changed(
    'a secret without tags',
    GAPS,
    SECRET,
    ['tags: [on-time]', 'tags: []'],
    /no tags|tag/,
    `${SECRET}:1`,
  ),
  changed(
    'a clarification that nothing depends on',
    GAPS,
    SECRET,
    ['[on-time]', '[boundary]'],
    /on-time/,
    'problem.yaml:14',
  ),
  changed('a tag declared twice', GAPS, 'problem.yaml', ['tag: one-beat', 'tag: on-time'], /only one/),
  changed('an argument too few', GAPS, SECRET, ['args: [[7], 10]', 'args: [[7]]'], /argument|everySeconds/),
  changed('an argument of the wrong type', GAPS, SECRET, ['args: [[7], 10]', 'args: [[7], ten]'], /integer/),
  changed(
    'an expectation of the wrong type',
    GAPS,
    'tests/sample.yaml',
    ['[[20, 50]]', '[20, 50]'],
    /list<integer>|integer/,
  ),
  changed(
    'a testcase without a name',
    GAPS,
    'tests/sample.yaml',
    ['name: one silence', 'title: one silence'],
    /title|name/,
  ),
  changed('a name used twice', GAPS, SECRET, ['name: no beats', 'name: one beat'], /name/),
  appended(
    'a duplicate testcase',
    GAPS,
    SECRET,
    '- { name: once more, tags: [single], args: [[7], 10], expect: [] }\n',
    /same|duplicate|already/,
  ),
  changed(
    'no list of testcases',
    GAPS,
    'tests/sample.yaml',
    ['- name: one silence', '-name: one silence'],
    /list/,
    'tests/sample.yaml:1',
  ),
  changed(
    'bad YAML',
    GAPS,
    'problem.yaml',
    ['topics: [sorting, intervals]', 'topics: [sorting, intervals'],
    /./,
    'problem.yaml:5',
  ),
  changed('an integer beyond 2^53', GAPS, SECRET, ['[[7], 10]', '[[9007199254740993], 10]'], /2\^53|safe/),
  changed('a generator that is not exported', GAPS, SECRET, ['name: steady', 'name: unsteady'], /unsteady/),
  changed('a seed that is no number', GAPS, SECRET, ['seed: 3', 'seed: three'], /seed|three/),
  changed(
    'a generated sample',
    GAPS,
    'tests/sample.yaml',
    ['args: [[0, 10, 20, 50, 60], 10]', 'args: { $generate: { name: steady, seed: 3, size: 5 } }'],
    /sample/,
  ),
  changed('an unknown special key', GAPS, SECRET, ['args: [[7], 10]', 'args: [{ $each: 7 }, 10]'], /\$each/),
  changed(
    'an unknown check',
    GAPS,
    SECRET,
    ['expect: []\n- name: no beats', 'expect: []\n  check: sorted\n- name: no beats'],
    /check|sorted/,
    `${SECRET}:19`,
  ),
  added('a part after a gap', GAPS, 'parts/04-more/part.yaml', 'title: no\n', /03/, 'parts/04-more:1'),
  changed(
    'a regression that is no earlier part',
    GAPS,
    `${PART}/part.yaml`,
    ['entry:', 'regression: [2]\nentry:'],
    /regression|earlier/,
  ),
  changed(
    'an unknown release',
    GAPS,
    `${PART}/part.yaml`,
    ['entry:', 'release: soon\nentry:'],
    /release|soon/,
  ),
  changed(
    'a key that a part cannot have',
    GAPS,
    `${PART}/part.yaml`,
    ['entry:', 'topics: [x]\nentry:'],
    /topics/,
  ),
  changed(
    'more results than operations',
    GAPS,
    `${PART}/tests/sample.yaml`,
    ['null, 0, 5]', 'null, 0, 5, 6]'],
    /4 ops|5 entries/,
  ),
  changed('an unknown method', GAPS, `${PART}/tests/sample.yaml`, ['[beat, 100]', '[boot, 100]'], /boot/),
  removed(
    'no accepted submission',
    ALONE,
    'submissions/accepted/sorted.js',
    /\.js/,
    'submissions/accepted:1',
  ),
  removed('no starter for an offered language', ALONE, 'starter/typescript.ts', /missing/),
  added(
    'a submission in a folder of no verdict',
    ALONE,
    'submissions/wrong/x.js',
    '',
    /wrong/,
    'submissions/wrong:1',
  ),
  added('a submission in an unknown language', ALONE, 'submissions/accepted/x.rb', '', /\.js/),
  added('a file that has no place', ALONE, 'notes.txt', 'mine', /no place/),
  added(
    'a data file that nothing refers to',
    ALONE,
    'tests/data/access.log',
    'x',
    /no testcase|unused|refer/,
  ),
  changed(
    'a data file outside the folder',
    ALONE,
    SECRET,
    ['args: [[7], 10]', 'args: [{ $file: ../../problem.yaml }, 10]'],
    /tests\/data/,
  ),
  changed(
    'a data file that is not there',
    ALONE,
    SECRET,
    ['args: [[7], 10]', 'args: [{ $file: gone.log }, 10]'],
    /gone\.log/,
  ),
  added('ten megabytes of YAML', ALONE, SECRET, '- x\n'.repeat(2_500_000), /bytes/),
  added(
    'a statement with a script',
    ALONE,
    'statement.md',
    'Hello\n\n<script>alert(1)</script>\n',
    /HTML/i,
    'statement.md:3',
  ),
  added(
    'a source that is no text',
    ALONE,
    'starter/javascript.js',
    new Uint8Array([0xff, 0xfe, 0x00]),
    /UTF-8/,
  ),
  changed(
    'a function type without a harness',
    ALONE,
    'problem.yaml',
    ['name: everySeconds, type: integer', 'name: everySeconds, type: function'],
    /harness/,
  ),
];

/** What executing what is in the folder finds. */
export const EXECUTION_FAULTS: readonly PlantedFault[] = [
  changed(
    'a sample that the reference fails',
    ALONE,
    'tests/sample.yaml',
    ['[[20, 50]]', '[[20, 60]]'],
    /reference|oracle/,
    'tests/sample.yaml:1',
  ),
  changed(
    'an illegal testcase',
    ALONE,
    SECRET,
    ['args: [[7], 10]', 'args: [[7], 0]'],
    /at least 1/,
    `${SECRET}:13`,
  ),
  changed(
    'a validator that throws',
    ALONE,
    'validate.js',
    ['return `everySeconds is', 'throw new TypeError(`x` + missing); return `everySeconds is'],
    /./,
    'validate.js:1',
  ),
  changed(
    'an accepted submission that is wrong',
    ALONE,
    'submissions/accepted/sorted.ts',
    ['> everySeconds', '>= everySeconds'],
    /wrong_answer.*exactly on time/,
    'submissions/accepted/sorted.ts:1',
  ),
  changed(
    'an accepted submission that fails a part judged again',
    GAPS,
    `${PART}/submissions/accepted/newest.ts`,
    ['> everySeconds ?', '>= everySeconds ?'],
    /part 1, which is judged again/,
    `${PART}/submissions/accepted/newest.ts:1`,
  ),
  changed(
    'a wrong submission that passes',
    ALONE,
    'submissions/wrong_answer/late-at-the-boundary.js',
    ['>= everySeconds', '> everySeconds'],
    /is accepted/,
    'submissions/wrong_answer/late-at-the-boundary.js:1',
  ),
  {
    name: 'a wrong submission that samples alone catch',
    files: {
      ...ALONE,
      'submissions/wrong_answer/knows-secrets.js':
        '// Wrong on the sample only.\nfunction findGaps(beats, everySeconds) {\n  const sorted = beats.toSorted((a, b) => a - b);\n  if (sorted.length === 5) return [];\n  return sorted.flatMap((to, index) => index > 0 && to - sorted[index - 1] > everySeconds ? [[sorted[index - 1], to]] : []);\n}\n',
    },
    at: 'submissions/wrong_answer/knows-secrets.js:1',
    says: /samples only/,
  },
  added(
    'a submission that does not compile',
    ALONE,
    'submissions/accepted/broken.js',
    'function findGaps( {\n',
    /does not compile/,
  ),
  added(
    'a starter that is accepted',
    ALONE,
    'starter/javascript.js',
    `${ALONE['submissions/accepted/sorted.js']}`,
    /accepted as it stands/,
  ),
  changed(
    'a starter that does not compile',
    ALONE,
    'starter/javascript.js',
    ['function findGaps(beats, everySeconds) {}', 'function findGaps(beats'],
    /does not compile/,
    'starter/javascript.js:1',
  ),
  changed(
    'a generator that is not deterministic',
    ALONE,
    'tests/generate.js',
    [
      'export function steady({ size, random }) {\n  const beats = [];',
      'let calls = 0;\nexport function steady({ size, random }) {\n  const beats = [++calls];',
    ],
    /two inputs for one seed/,
    'tests/generate.js:3',
  ),
  changed(
    'a generator that throws',
    ALONE,
    'tests/generate.js',
    ['  let at = 0;', '  let at = missing;'],
    /missing/,
    'tests/generate.js:4',
  ),
  changed(
    'a generator whose input has the wrong type',
    ALONE,
    'tests/generate.js',
    ['return [beats, 10]', "return [beats, 'ten']"],
    /integer/,
    `${SECRET}:26`,
  ),
  changed(
    'an oracle that disagrees',
    ALONE,
    'oracle.js',
    ['> everySeconds', '>= everySeconds'],
    /oracle\.js/,
    `${SECRET}:1`,
  ),
  changed(
    'an oracle that throws',
    ALONE,
    'oracle.js',
    ['const gaps = [];', 'const gaps = missing;'],
    /missing/,
    'oracle.js:4',
  ),
  added(
    'a limit that is too tight',
    ALONE,
    'submissions/accepted/slow.js',
    `${ALONE['submissions/accepted/sorted.js']}{ const until = 40_000_000; let sum = 0; for (let n = 0; n < until * 5; n++) sum += n % 7; globalThis.sum = sum; }\n`,
    /cpu_ms/,
    'problem.yaml:10',
  ),
  added(
    'a too slow one that is not',
    ALONE,
    'submissions/time_limit_exceeded/fast.js',
    '// Too slow, it says.\nfunction findGaps() {\n  return [];\n}\n',
    /its folder says time_limit_exceeded/i,
  ),
  changed(
    'a harness that a patched prototype upsets',
    FETCH,
    'harness.js',
    ['kit.push(calledAt, clock.now());', 'calledAt.push(clock.now());'],
    /Array\.prototype\.push/,
  ),
  changed(
    'a harness that fails',
    FETCH,
    'harness.js',
    ['const calledAt = [];', 'const calledAt = missing;'],
    /missing/,
    'harness.js:3',
  ),
  changed(
    'a checker that throws',
    MEAN,
    'checker.js',
    ["  if (!Array.isArray(actual)) return { reason: 'there must be a list of results' };\n", ''],
    /fails on/,
    'checker.js:3',
  ),
  changed(
    'a checker that takes everything for right',
    MEAN,
    'checker.js',
    [
      '  if (!Array.isArray(actual))',
      '  if (count === undefined || true) return true;\n  var count = 1;\n  if (!Array.isArray(actual))',
    ],
    /any answer for right/,
    'checker.js:1',
  ),
  changed(
    'a checker that answers something else',
    MEAN,
    'checker.js',
    ["return { reason: 'there must be a list of results' }", 'return 1'],
    /true or \{ reason/,
    'checker.js:1',
  ),
  changed(
    'a too big one that is small',
    MEAN,
    'submissions/memory_limit_exceeded/keeps-everything.js',
    ['this.#values.push(ms);', 'this.#values = [ms];'],
    /its folder says memory_limit_exceeded/i,
    'submissions/memory_limit_exceeded/keeps-everything.js:1',
  ),
];
