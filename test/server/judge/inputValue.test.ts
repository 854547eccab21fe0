import { expect, test } from 'vitest';
import type { CaseCall } from '../../../contract/testcase.ts';
import { inputValue } from '../../../server/judge/inputValue.ts';

test('operations are given to the author’s programs as they are written', () => {
  const call: CaseCall = {
    kind: 'class',
    steps: [
      { do: 'construct', object: '', className: 'Sketch', args: [4] },
      { do: 'construct', object: 'b', className: 'Sketch', args: [] },
      { do: 'call', object: '', method: 'add', args: [{ $: '-0' }] },
      { do: 'call', object: 'b', method: 'merge', args: [{ $: 'ref', v: 'b' }, [1]] },
      { do: 'advance', ms: 5 },
      { do: 'step', ms: -5 },
    ],
  };
  expect(inputValue(call)).toEqual({
    kind: 'value',
    value: [
      ['Sketch', 4],
      ['b = Sketch'],
      ['add', { $: '-0' }],
      ['b.merge', { $: 'object', e: [['$ref', 'b']] }, [1]],
      ['@advance', 5],
      ['@step', -5],
    ],
  });
});

test('arguments, standard input and what a harness is given stand for themselves', () => {
  expect(inputValue({ kind: 'function', args: [[1], 'x'] })).toEqual({ kind: 'value', value: [[1], 'x'] });
  expect(inputValue({ kind: 'program', stdin: 'a\n' })).toEqual({ kind: 'value', value: 'a\n' });
  expect(inputValue({ kind: 'harness', input: null })).toEqual({ kind: 'value', value: null });
});

test('a stream is made anew for each who reads it', () => {
  const generator = { name: 'many', seed: 1, size: 2 };
  expect(inputValue({ kind: 'stream', into: 'ops', generator })).toEqual({ kind: 'stream', generator });
});
