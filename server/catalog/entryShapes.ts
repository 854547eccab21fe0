import { z } from 'zod';
import { closedMap, listOf, named, oneOf, trueOrFalse, wholeNumber } from './shape.ts';

const ENTRY_KINDS = ['function', 'class', 'program'] as const;

const camelCase = named(/^[a-z][A-Za-z0-9]*$/, 'a camelCase name');
const wrongType =
  'must be a type as text of at most 500 characters; one that begins with { is written in quotes';
const typeText = z.string({ error: wrongType }).max(500, { error: wrongType });
const parameters = listOf(closedMap({ name: camelCase, type: typeText })).default([]);
const kind = oneOf(ENTRY_KINDS);
const isAsync = trueOrFalse().default(false);
/** For Python, which is to come: held to its shape, so that it is right when it is first read. */
const names = closedMap({ python: named(/^[A-Za-z_]\w*$/, 'a name in Python') }).optional();

export const anyEntryShape = z.looseObject({ kind }, { error: 'must be a map with the key kind' });

export const functionShape = closedMap({
  kind,
  name: camelCase,
  params: parameters,
  returns: typeText.default('nothing'),
  async: isAsync,
  result: closedMap({ argument: wholeNumber(0, 20) }).optional(),
  names,
});

export const classShape = closedMap({
  kind,
  name: named(/^[A-Z][A-Za-z0-9]*$/, 'a name in PascalCase'),
  constructor: parameters,
  // Its keys are names of methods: they are read one by one, so that none is passed over.
  methods: z.unknown().optional(),
  names,
});

export const methodShape = closedMap({ params: parameters, returns: typeText, async: isAsync, names });

export const programShape = closedMap({ kind });
