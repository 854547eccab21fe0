import type { Builtins } from './captureBuiltins.ts';

/** Bounds of one answer; see ANSWER_LIMITS in the contract. */
export interface AnswerLimits {
  readonly chars: number;
  readonly nodes: number;
  readonly depth: number;
}

/**
 * Makes the encoder of answers: each value is read once, here, under the time limit, and written as the text of a
 * tagged value (contract/value.ts). Strings are joined by concatenation, so no method of the candidate's is called but
 * the getters of their own objects.
 */
export function makeEncoder(
  builtins: Builtins,
  isProxy: (value: object) => boolean,
  limits: AnswerLimits,
): { encode: (value: unknown) => string; overflow: () => string } {
  const { apply, getOwnPropertyDescriptor, getPrototypeOf, hasOwn, isArray, keys, slice, stringify } =
    builtins;
  let nodes = 0;
  let chars = 0;
  let overflow = '';

  const spend = (text: string): string => {
    chars += text.length;
    if (chars > limits.chars) throw tooMuch(`more than ${limits.chars} characters`);
    return text;
  };
  const tooMuch = (what: string): Error => {
    overflow = `The answer has ${what}`;
    return new builtins.NativeError(overflow);
  };

  const encodeNumber = (value: number): string => {
    if (value !== value) return '{"$":"NaN"}';
    if (value === 0) return 1 / value < 0 ? '{"$":"-0"}' : '0';
    if (value === 1 / 0) return '{"$":"Infinity"}';
    if (value === -1 / 0) return '{"$":"-Infinity"}';
    return `${value}`;
  };
  /** The name on the prototype's own `constructor`, read without running a getter. */
  const kindOf = (prototype: object): string => {
    if (isProxy(prototype)) return 'object';
    const maker: unknown = getOwnPropertyDescriptor(prototype, 'constructor')?.value;
    if (typeof maker !== 'function' || isProxy(maker)) return 'object';
    const name: unknown = getOwnPropertyDescriptor(maker, 'name')?.value;
    return typeof name === 'string' && name !== '' ? apply(slice, name, [0, 60]) : 'object';
  };
  const other = (name: string): string => spend(`{"$":"other","v":${stringify(name)}}`);

  const encodeObject = (value: object, depth: number): string => {
    // Asked of a proxy too: a trap that never ends or throws is what the program did, and is told as such.
    const prototype = getPrototypeOf(value) as object | null;
    if (isProxy(value)) return other('Proxy');
    const isList = isArray(value);
    if (
      isList
        ? prototype !== builtins.ArrayPrototype
        : prototype !== null && prototype !== builtins.ObjectPrototype
    )
      return other(prototype === null ? 'Array' : kindOf(prototype));
    if (depth >= limits.depth) throw tooMuch(`values more than ${limits.depth} deep`);
    return isList ? encodeList(value, depth) : encodeEntries(value as Record<string, unknown>, depth);
  };
  const encodeList = (list: readonly unknown[], depth: number): string => {
    const { length } = list;
    if (nodes + length > limits.nodes) throw tooMuch(`more than ${limits.nodes} values`);
    let text = '[';
    for (let index = 0; index < length; index++) {
      const item = list[index];
      const encoded =
        item === undefined && !hasOwn(list, index) ? spend('{"$":"hole"}') : encodeAt(item, depth + 1);
      text += index === 0 ? encoded : `,${encoded}`;
    }
    return `${text}]`;
  };
  const encodeEntries = (value: Record<string, unknown>, depth: number): string => {
    const names = keys(value);
    const { length } = names;
    if (nodes + length > limits.nodes) throw tooMuch(`more than ${limits.nodes} values`);
    let text = '{"$":"object","e":[';
    for (let index = 0; index < length; index++) {
      const name = names[index] as string;
      const entry = `[${spend(stringify(name))},${encodeAt(value[name], depth + 1)}]`;
      text += index === 0 ? entry : `,${entry}`;
    }
    return `${text}]}`;
  };
  const encodeAt = (value: unknown, depth: number): string => {
    nodes += 1;
    if (nodes > limits.nodes) throw tooMuch(`more than ${limits.nodes} values`);
    switch (typeof value) {
      case 'string':
        if (chars + value.length > limits.chars) throw tooMuch(`more than ${limits.chars} characters`);
        return spend(stringify(value));
      case 'number':
        return spend(encodeNumber(value));
      case 'boolean':
        return spend(value ? 'true' : 'false');
      case 'bigint':
        return spend(`{"$":"bigint","v":"${value}"}`);
      case 'undefined':
      case 'symbol':
      case 'function':
        return spend(`{"$":"${typeof value}"}`);
      default:
        return value === null ? spend('null') : encodeObject(value as object, depth);
    }
  };
  return { encode: (value) => encodeAt(value, 0), overflow: () => overflow };
}
