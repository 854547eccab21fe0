import { expect, test } from 'vitest';
import { Findings } from '../../../server/catalog/findings.ts';
import { parseYamlFile, type YamlFile } from '../../../server/catalog/yamlFile.ts';

function parse(text: string): YamlFile {
  const yaml = parseYamlFile('a.yaml', text, new Findings());
  if (!yaml) throw new Error('the YAML was not read');
  return yaml;
}

test('each value has the line on which it begins, and its key the key’s own', () => {
  const yaml = parse(
    `# first
a: 1
b:
  - x
  - { c: [1,
     2], d: 3 }
text: |
  one
  two
folded:
  >-
  three
empty:
same: *anchor
`.replace('a: 1', 'a: &anchor [7]'),
  );
  expect(yaml.lineAt([])).toBe(2);
  expect(yaml.lineAt(['b', 1, 'c', 1])).toBe(6);
  expect(yaml.lineAt(['b', 1, 'd'])).toBe(6);
  expect(yaml.lineAt(['text'])).toBe(7);
  expect([yaml.lineAt(['folded']), yaml.keyLineAt(['folded'])]).toEqual([11, 10]);
  expect(yaml.lineAt(['empty'])).toBe(13);
  expect([yaml.lineAt(['same']), yaml.lineAt(['same', 0])]).toEqual([14, 2]);
});

test('where there is no value the nearest one around it has the line', () => {
  const yaml = parse('a:\n  b: 1\n  c: [1]\n');
  expect(yaml.lineAt(['a', 'x', 'y'])).toBe(2);
  expect(yaml.keyLineAt(['a', 'c', 5])).toBe(3);
});

test('lines end as files on any system end them', () => {
  expect(parse('a: 1\r\nb: 2\r\n').lineAt(['b'])).toBe(2);
});

test('a byte order mark is no part of the first key', () => {
  expect(parse('\uFEFFa: 1\nb: 2\n').value).toEqual(Object.assign(Object.create(null), { a: 1, b: 2 }));
});

test('finding the line of every item of a long list looks through it once', () => {
  const yaml = parse('- 1\n'.repeat(60_000));
  const lines = Array.from({ length: 60_000 }, (_, index) => yaml.lineAt([index]));
  expect(lines.at(-1)).toBe(60_000);
});
