// What the sources take for granted of the whole contract: when one of these no longer compiles, calls.js has to learn more.
import type { PathOf, paths } from 'enishi-client';

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';
type Names<Given> = [Given] extends [never] ? never : keyof Given;
type Headers<Op> = Op extends { parameters: { header?: infer Given } } ? Names<NonNullable<Given>> : never;
type PathNames<Op> = Op extends { parameters: { path?: infer Given } } ? Names<NonNullable<Given>> : never;
type PathsTaking<M extends Method, Name> = M extends Method
  ? { [P in PathOf<M>]: Name extends Headers<paths[P][M]> ? P : never }[PathOf<M>]
  : never;

// Idempotency keys are taken by POST, and by what ends in /batch.
type KeyedOtherwise = Exclude<PathsTaking<'get' | 'put' | 'patch' | 'delete', 'Idempotency-Key'>, `${string}/batch`>;
export const batchesAlone: [KeyedOtherwise] extends [never] ? true : KeyedOtherwise = true;
export const seen: PathsTaking<'patch', 'Idempotency-Key'> = '/v1/customers/batch';

// What is read and changed is named by `id`, where it is named at all.
type Conditional = PathsTaking<'put' | 'patch' | 'delete', 'If-Match'>;
type OtherNames = Exclude<{ [P in Conditional]: PathNames<paths[P]['put' | 'patch' | 'delete']> }[Conditional], 'id'>;
export const idAlone: [OtherNames] extends [never] ? true : OtherNames = true;
export const seenToo: Conditional = '/v1/agency';

// A body that is no JSON is CSV, and no JSON is a string.
type Content<Op> = Op extends { requestBody?: infer Given } ? Contents<NonNullable<Given>> : never;
type Contents<Given> = Given extends { content: infer Types } ? Types : never;
type Bodies = { [P in keyof paths]: Content<NonNullable<paths[P]['post' | 'put' | 'patch']>> }[keyof paths];
type Each<Types> = Types extends unknown ? keyof Types : never;
export const media: Exclude<Each<Bodies>, 'application/json' | 'application/merge-patch+json'> = 'text/csv';
type Json<Types> = Types extends { 'application/json': infer Body } ? Body : never;
export const noString: [Extract<Json<Bodies>, string>] extends [never] ? true : false = true;

// @ts-expect-error the kinds of bodies are seen
export const otherMedia: Exclude<Each<Bodies>, 'application/json' | 'application/merge-patch+json'> = 'text/plain';
// @ts-expect-error and the operations that take neither key nor condition
export const notSeen: PathsTaking<'delete', 'If-Match'> = '/v1/asked-questions/{id}';
