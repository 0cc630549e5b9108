import { ifMatchOf } from './versions.js';

/** @import { Method } from './types.js' */

/**
 * What `Call` of types.ts comes to, whatever the operation.
 *
 * @typedef {object} AnyCall
 * @property {Record<string, unknown>} [path]
 * @property {Record<string, unknown>} [query]
 * @property {unknown} [body]
 * @property {object} [of]
 * @property {string} [ifMatch]
 * @property {string} [idempotencyKey]
 * @property {AbortSignal} [signal]
 * @property {string} [language]
 */

/**
 * The headers of a call, the same for each of its tries: a key that changed would do it twice.
 *
 * @param {Method} method
 * @param {string} path
 * @param {AnyCall} call
 */
export function headersOf(method, path, { of, ifMatch = of && ifMatchOf(of), idempotencyKey, language, body }) {
  const takesKey = method === 'post' || path.endsWith('/batch');
  return {
    'Accept-Language': language,
    'Content-Type': isUpload(body) ? 'text/csv' : undefined,
    'Idempotency-Key': takesKey ? (idempotencyKey ?? newKey()) : undefined,
    'If-Match': ifMatch,
  };
}

/** @param {AnyCall} call */
export const parametersOf = ({ path, query, of }) => ({ path: path ?? (of && 'id' in of ? { id: of.id } : undefined), query });

/**
 * Whether it may be sent again when nobody knows what became of it. With If-Match it may not: when the first time was
 * heard after all, the second would be told that somebody else was faster.
 *
 * @param {Method} method
 * @param {ReturnType<typeof headersOf>} headers
 */
export function isRepeatable(method, headers) {
  if (headers['If-Match'] !== undefined) return false;
  return method !== 'patch' || headers['Idempotency-Key'] !== undefined;
}

/**
 * How a body is written: JSON, but an upload as it is.
 *
 * @param {unknown} body
 */
export const written = (body) => (isUpload(body) ? body : JSON.stringify(body));

/**
 * The only thing that is no JSON are the rows of an import.
 *
 * @param {unknown} body
 */
const isUpload = (body) =>
  typeof body === 'string' || body instanceof Blob || body instanceof ArrayBuffer || ArrayBuffer.isView(body);

/** Like a random UUID, which browsers make on https and localhost only, not for a phone that tries a developer's machine. */
const newKey = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
