import supertest from 'supertest';
import { expect, test } from 'vitest';
import { openTestServer } from '../openTestServer.ts';

interface Description {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, unknown>> };
}

interface Operation {
  readonly summary: string;
  readonly parameters: readonly { readonly name: string; readonly in: string }[];
  readonly requestBody?: unknown;
  readonly responses: Readonly<
    Record<
      string,
      { readonly content: Readonly<Record<string, { readonly schema: { readonly $ref: string } }>> }
    >
  >;
}

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;

async function openDescription() {
  const { address } = await openTestServer();
  const client = supertest(address);
  const description = (await client.get('/api/openapi.json').expect(200)).body as Description;
  const operations = Object.entries(description.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );
  return { client, description, operations };
}

/** A path whose parameters name something that looks right and is not there. */
const filled = (path: string): string =>
  path
    .replace('{id}', '0'.repeat(32))
    .replace('{language}', 'javascript')
    .replaceAll(/\{\w+\}/g, 'nothing');

test('every route that the client uses is described', async () => {
  const { operations } = await openDescription();
  expect(operations.map(({ path, method }) => `${method} ${path}`).toSorted()).toEqual([
    'get /api/authoring/problems',
    'get /api/drafts/{problem}/{language}',
    'get /api/events',
    'get /api/health',
    'get /api/openapi.json',
    'get /api/problems',
    'get /api/problems/{slug}',
    'get /api/problems/{slug}/debrief',
    'get /api/problems/{slug}/submissions',
    'get /api/runs/{id}',
    'get /api/session',
    'get /api/submissions/{id}',
    'post /api/problems/{slug}/parts/{part}/clarifications/{tag}',
    'post /api/problems/{slug}/parts/{part}/release',
    'post /api/runs',
    'post /api/submissions',
    'put /api/drafts/{problem}/{language}',
  ]);
});

test('every described path answers each described method with a described status, and others with 405', async () => {
  const { client, description } = await openDescription();
  const wrong: string[] = [];
  for (const [path, methods] of Object.entries(description.paths)) {
    const allowed = Object.keys(methods).flatMap((each) =>
      each === 'get' ? ['GET', 'HEAD'] : [each.toUpperCase()],
    );
    for (const method of METHODS) {
      // A stream would not end; its head has the same status.
      const isStream = path === '/api/events' && method === 'get';
      const { status, headers } = isStream
        ? await client.head(path)
        : await client[method](filled(path)).send();
      const described = Object.keys(methods[method]?.responses ?? { 405: 'not described' });
      const isAsDescribed = described.includes(String(status));
      if (!isAsDescribed || (status === 405 && headers['allow'] !== allowed.join(', ')))
        wrong.push(`${method} ${path}: ${status}, allow ${headers['allow']}`);
    }
  }
  expect(wrong).toEqual([]);
});

test('each answer names a shape that is described, errors the same for all', async () => {
  const { description, operations } = await openDescription();
  const answers = operations.flatMap(({ operation }) =>
    Object.entries(operation.responses).flatMap(([status, { content }]) =>
      Object.entries(content).map(([type, { schema }]) => ({
        isError: Number(status) >= 400,
        type,
        name: schema.$ref.replace('#/components/schemas/', ''),
      })),
    ),
  );
  const errors = answers.filter(({ isError }) => isError).map(({ type, name }) => `${type} ${name}`);
  expect([...new Set(errors)]).toEqual(['application/problem+json ProblemDetails']);
  const names = new Set(answers.map(({ name }) => name));
  expect(names).toEqual(new Set(Object.keys(description.components.schemas)));
});

/** Writes that say all in their address. */
const WITHOUT_BODY = [
  '/api/problems/{slug}/parts/{part}/clarifications/{tag}',
  '/api/problems/{slug}/parts/{part}/release',
];

test('the parameters in a path are those that are described, and writes describe their body', async () => {
  const { operations } = await openDescription();
  for (const { path, method, operation } of operations) {
    const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    expect(operation.parameters.filter((each) => each.in === 'path').map(({ name }) => name)).toEqual(inPath);
    expect(operation.requestBody !== undefined).toBe(method !== 'get' && !WITHOUT_BODY.includes(path));
    expect(operation.summary).not.toBe('');
  }
});
