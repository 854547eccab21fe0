import { FUNCTION_TYPES, PLAIN_TYPES, type ValueType } from './valueType.ts';

/** The type that a text names, or what is wrong with the text. */
export type ParsedType = { readonly type: ValueType } | { readonly fault: string };

const TOKEN = /async\s+function\b|[A-Za-z_]\w*|[<>{}:,|]|\S/g;
const NAME = /^[A-Za-z_]\w*$/;
const KNOWN_TYPES = [...PLAIN_TYPES, ...FUNCTION_TYPES, 'list<T>', 'map<T>', '{field: T}'].join(', ');

/** Parses a type of the problem format: `list<integer>`, `string | null`, `{code: integer, count: integer}`. */
export function parseType(text: string): ParsedType {
  const tokens = text.match(TOKEN) ?? [];
  if (tokens.length === 1 && tokens[0] === 'nothing') return { type: { kind: 'nothing' } };
  try {
    return { type: new TypeParser(tokens).whole() };
  } catch (error) {
    if (error instanceof TypeFault) return { fault: error.message };
    throw error;
  }
}

/** Leaves the parser's recursion at the first token that cannot stand where it does. */
class TypeFault extends Error {}

class TypeParser {
  readonly #tokens: readonly string[];
  #at = 0;

  constructor(tokens: readonly string[]) {
    this.#tokens = tokens;
  }

  whole(): ValueType {
    const type = this.#union();
    const rest = this.#tokens[this.#at];
    if (rest !== undefined) throw new TypeFault(`"${rest}" stands where the type should end`);
    return type;
  }

  #union(): ValueType {
    const of = [this.#single()];
    while (this.#accept('|')) of.push(this.#single());
    const [first] = of;
    return first && of.length === 1 ? first : { kind: 'union', of };
  }

  #single(): ValueType {
    const token = this.#next();
    if (token === '{') return this.#object();
    if (token === 'list' || token === 'map') {
      this.#demand('<');
      const of = this.#union();
      this.#demand('>');
      return { kind: token, of };
    }
    if (token === 'nothing') throw new TypeFault('nothing stands only by itself, as what is returned');
    const known = [...PLAIN_TYPES, ...FUNCTION_TYPES].find((kind) => kind === token.replace(/\s+/, ' '));
    if (known) return { kind: known };
    throw new TypeFault(`"${token}" is no type; there are ${KNOWN_TYPES}`);
  }

  #object(): ValueType {
    const fields = new Map<string, ValueType>();
    do {
      const name = this.#next();
      if (!NAME.test(name)) throw new TypeFault(`"${name}" stands where a field's name should`);
      if (fields.has(name)) throw new TypeFault(`the field ${name} stands twice`);
      this.#demand(':');
      fields.set(name, this.#union());
    } while (this.#accept(','));
    this.#demand('}');
    return { kind: 'object', fields };
  }

  #accept(wanted: string): boolean {
    if (this.#tokens[this.#at] !== wanted) return false;
    this.#at += 1;
    return true;
  }

  #demand(wanted: string): void {
    const token = this.#next();
    if (token !== wanted) throw new TypeFault(`"${token}" stands where "${wanted}" should`);
  }

  #next(): string {
    const token = this.#tokens[this.#at];
    if (token === undefined) throw new TypeFault('the type ends too early');
    this.#at += 1;
    return token;
  }
}
