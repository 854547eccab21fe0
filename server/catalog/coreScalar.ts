/** What a plain scalar of YAML stands for, by the core schema of YAML 1.2.2, chapter 10.3.2. */
const NULL = /^(?:null|Null|NULL|~|)$/;
const TRUE = /^(?:true|True|TRUE)$/;
const FALSE = /^(?:false|False|FALSE)$/;
const INTEGER = /^(?:[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+)$/;
const NUMBER = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;
const INFINITE = /^([-+]?)\.(?:inf|Inf|INF)$/;
const NOT_A_NUMBER = /^\.(?:nan|NaN|NAN)$/;
/** No text that begins otherwise is anything but text. */
const MAY_BE_SPECIAL = /^[-+.0-9nNtTfF~]/;

/** `isExact` is false of an integer that no number of JavaScript's holds exactly. */
export interface CoreScalar {
  readonly value: null | boolean | number | string;
  readonly isExact: boolean;
}

/** Resolves the text of a plain scalar. */
export function resolveCoreScalar(text: string): CoreScalar {
  if (text !== '' && !MAY_BE_SPECIAL.test(text)) return exact(text);
  if (INTEGER.test(text)) {
    // The integer -0 is 0; the float -0.0 is not.
    const value = Number(text) + 0;
    return { value, isExact: Number.isSafeInteger(value) };
  }
  if (NUMBER.test(text)) return exact(Number(text));
  if (NULL.test(text)) return exact(null);
  if (TRUE.test(text)) return exact(true);
  if (FALSE.test(text)) return exact(false);
  if (NOT_A_NUMBER.test(text)) return exact(Number.NaN);
  const sign = INFINITE.exec(text)?.[1];
  return exact(sign === undefined ? text : sign === '-' ? -Infinity : Infinity);
}

function exact(value: CoreScalar['value']): CoreScalar {
  return { value, isExact: true };
}
