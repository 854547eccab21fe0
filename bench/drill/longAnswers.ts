/**
 * Answers as long as they may be. They are wrong, and finding that out is work for the server's own process: each
 * makes another of its steps long (reading the socket, decoding UTF-8, parsing JSON, writing what is shown).
 */
export interface LongAnswer {
  readonly name: string;
  /** For the problem `two-sum`. */
  readonly source: string;
}

const MEBI = 1024 * 1024;

export function makeLongAnswers(): readonly LongAnswer[] {
  return [
    // Each quote is escaped in the answer, and each character of that again on the way.
    longAnswer('quotes', `'"'.repeat(${8 * MEBI - 16})`),
    longAnswer('letters', `'x'.repeat(${16 * MEBI - 16})`),
    // Three bytes each in UTF-8, two in memory.
    longAnswer('ideographs', `'\\u4e2d'.repeat(${16 * MEBI - 16})`),
    longAnswer('ideographs and quotes', `'\\u4e2d"'.repeat(${5 * MEBI})`),
    longAnswer('control characters', `'\\u0001'.repeat(${2.6 * MEBI})`),
    longAnswer('small numbers', 'Array.from({ length: 1_900_000 }, () => 7)'),
    longAnswer('small objects', 'Array.from({ length: 400_000 }, () => ({ a: 1 }))'),
    longAnswer('deep lists', nested()),
    longAnswer('much on the console', `(console.log('\\u4e2d'.repeat(${64 * 1024 - 16})), [])`),
  ];
}

function longAnswer(name: string, expression: string): LongAnswer {
  return {
    name: `long-answer-of-${name.replaceAll(' ', '-')}`,
    source: `function twoSum() { return ${expression}; }`,
  };
}

function nested(): string {
  const list = 'let list = []; for (let depth = 0; depth < 190; depth++) list = [list]; return list;';
  return `Array.from({ length: 9_000 }, () => { ${list} })`;
}
