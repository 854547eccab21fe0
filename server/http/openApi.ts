import { z } from 'zod';
import type { RequestErrorCode } from '#contract/problemDetails.ts';
import { ANSWER_SCHEMAS } from './answerSchemas.ts';
import { ERROR_ANSWERS, PROBLEM_JSON } from './errorAnswers.ts';
import { noParams } from './requestSchemas.ts';
import type { Route } from './route.ts';

type Json = Readonly<Record<string, unknown>>;

/** What every route can be refused with, and what every route that reads a body can be, on top. */
const ERRORS_OF_ALL = ['uri_too_long', 'unknown_host', 'unavailable', 'internal'] as const;
const ERRORS_OF_WRITES = [
  'bad_request',
  'forbidden_origin',
  'too_large',
  'unsupported_media_type',
  'invalid_input',
] as const;

/** Describes the routes as OpenAPI 3.1, from the same schemas that check their requests. */
function openApi(routes: readonly Route[]): Json {
  const paths: Record<string, Record<string, Json>> = {};
  for (const route of routes) {
    const path = route.path.replaceAll(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [route.method]: operation(route) };
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Dryrun', version: '1', description: 'A practice judge for coding rounds.' },
    paths,
    components: { schemas: componentSchemas() },
  };
}

/** The route that serves the description, of itself too. */
export function openApiRoute(others: readonly Route[]): Route {
  const route: Route = {
    method: 'get',
    path: '/api/openapi.json',
    document: {
      summary: 'This description.',
      params: noParams,
      answer: { status: 200, description: 'OpenAPI 3.1.', schema: 'OpenApi' },
      errors: [],
    },
    serve: async (_req, res) => {
      res.json(document);
    },
  };
  const document = openApi([...others, route]);
  return route;
}

function operation({ document }: Route): Json {
  const { answer, body } = document;
  return {
    summary: document.summary,
    parameters: [...parameters(document.params, 'path'), ...parameters(document.query, 'query')],
    ...(body
      ? { requestBody: { required: true, content: { 'application/json': { schema: inputSchema(body) } } } }
      : {}),
    responses: {
      [answer.status]: {
        description: answer.description,
        content: { [answer.mediaType ?? 'application/json']: { schema: reference(answer.schema) } },
      },
      ...errorResponses([...document.errors, ...ERRORS_OF_ALL, ...(body ? ERRORS_OF_WRITES : [])]),
    },
  };
}

function parameters(schema: z.ZodObject | undefined, place: 'path' | 'query'): readonly Json[] {
  return Object.entries(schema?.shape ?? {}).map(([name, member]) => ({
    name,
    in: place,
    required: place === 'path',
    schema: inputSchema(member as z.ZodType),
  }));
}

function errorResponses(codes: readonly (RequestErrorCode | 'internal')[]): Json {
  const byStatus = Map.groupBy(new Set(codes), (code) => ERROR_ANSWERS[code].status);
  const responses: Record<string, Json> = {};
  for (const [status, sharing] of byStatus)
    responses[status] = {
      description: sharing.map((code) => `${ERROR_ANSWERS[code].title} (${code}).`).join(' '),
      content: { [PROBLEM_JSON]: { schema: reference('ProblemDetails') } },
    };
  return responses;
}

function reference(name: string): Json {
  return { $ref: `#/components/schemas/${name}` };
}

function inputSchema(schema: z.ZodType): Json {
  return withoutDialect(z.toJSONSchema(schema, { io: 'input' }));
}

function componentSchemas(): Json {
  return Object.fromEntries(
    Object.entries(ANSWER_SCHEMAS).map(([name, schema]) => [name, withoutDialect(z.toJSONSchema(schema))]),
  );
}

/** OpenAPI 3.1 names the dialect once, for all of them. */
function withoutDialect({ $schema: _dialect, ...schema }: Json): Json {
  return schema;
}
