// What must and must not compile with openapi-typescript and openapi-fetch.
import createClient from 'openapi-fetch';
import type { Message, Problem, paths } from 'enishi';

const client = createClient<paths>({ baseUrl: 'https://enishi.example' });

export async function received(): Promise<Message[]> {
  const { data, error } = await client.GET('/v1/messages', { params: { query: { direction: 'IN', channel: 'MAIL' } } });
  if (error) throw new Error(`${error.code}: ${error.detail}`);
  return data.items;
}
export const plan = async (id: string): Promise<Problem | undefined> => {
  const path = { params: { path: { id } } };
  const { data } = await client.GET('/v1/performers/{id}/availability-rules', path);
  if (!data) return undefined;
  const { error } = await client.PUT('/v1/performers/{id}/availability-rules', { ...path, body: data });
  return error;
};

// @ts-expect-error
export const misspelt = client.GET('/v1/messages', { params: { query: { direction: 'INN' } } });
// @ts-expect-error
export const unknown = client.GET('/v1/messages', { params: { query: { directions: 'IN' } } });
// @ts-expect-error
export const nowhere = client.GET('/v1/mails');

// Of every resource: what GET gives fits into the body of its own PUT and, field by field, of its PATCH.
type Json<Content> = Content extends { content: { 'application/json': infer Body } } ? Body : never;
type Patch<Content> = Content extends { content: { 'application/merge-patch+json': infer Body } } ? Body : never;
type Read<Item> = Item extends { get: { responses: { 200: infer Answer } } } ? Json<Answer> : never;
type Put<Item> = Item extends { put: { requestBody?: infer Body } } ? Json<Body> : never;
type Patched<Item> = Item extends { patch: { requestBody?: infer Body } } ? Patch<Body> : never;
type Fits<Value, Body> = [Body] extends [never] ? true : [Value] extends [never] ? true : Value extends Body ? true : false;
type Shared<Value, Body> = Pick<Value, keyof Value & keyof Body>;
// What is put to the list of watches is one of them, and news that there are none of cannot be put.
type Resource = Exclude<keyof paths, '/v1/watches' | '/v1/performers/{id}/news'>;
type Misfits = {
  [Path in Resource]: [
    Fits<Read<paths[Path]>, Put<paths[Path]>>,
    Fits<Shared<Read<paths[Path]>, Patched<paths[Path]>>, Patched<paths[Path]>>,
  ] extends [true, true]
    ? never
    : Path;
}[Resource];
export const everythingFits: [Misfits] extends [never] ? true : Misfits = true;

// The check above sees what it is for.
export const seen: [Put<paths['/v1/performers/{id}/availability-rules']>] extends [never] ? false : true = true;
export const seenToo: [Patched<paths['/v1/customers/{id}']>] extends [never] ? false : true = true;
// @ts-expect-error
export const notFit: Fits<{ kind: string }, { kind: 'OPEN' }> = true;
