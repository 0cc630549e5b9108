import createClient from 'openapi-fetch';
import { content, refusal, unreachable } from './answers.js';
import { headersOf, isRepeatable, parametersOf, written } from './calls.js';
import { sleep as timer, withRetries } from './retries.js';
import { remember } from './versions.js';

/** @import { AnyCall } from './calls.js' */
/** @import { Method, Settings } from './types.js' */

/** @typedef {{ data: any, etag: string | null, status: number }} Answered */

/**
 * The client of openapi-fetch, whose types depend on the path, for no path in particular.
 *
 * @typedef {{ data?: string, error?: unknown, response: Response }} Result
 * @typedef {{ request(method: string, path: string, init: object): Promise<Result> }} AnyClient
 */

/**
 * How a call becomes an answer: signed in, tried again where that may help, refusals thrown.
 *
 * @param {Settings} settings
 */
export function exchange(settings) {
  const { baseUrl, key, token, fetch = (request) => globalThis.fetch(request) } = settings;
  const { retries = 4, longestWait = 60, sleep = timer } = settings;
  const client = /** @type {AnyClient} */ (/** @type {unknown} */ (createClient({ baseUrl, bodySerializer: written })));

  const authorization = async () => {
    const credential = key ?? token;
    return credential && `Bearer ${typeof credential === 'function' ? await credential() : credential}`;
  };

  /**
   * @param {Method} method
   * @param {string} path
   * @param {AnyCall} call
   * @param {string | null} [ifNoneMatch]
   * @returns {Promise<Answered>}
   */
  return async (method, path, { language = settings.language, ...call }, ifNoneMatch) => {
    const { body, signal } = call;
    const headers = headersOf(method, path, { language, ...call });

    const once = async () => {
      const signedIn = { ...headers, 'If-None-Match': ifNoneMatch, Authorization: await authorization() };
      let sent = false;
      const carry = (/** @type {Request} */ request) => {
        sent = true;
        return fetch(request);
      };
      const init = { params: parametersOf(call), headers: signedIn, body, signal, parseAs: 'text', fetch: carry };
      const { data, error, response } = await client.request(method, path, init).catch((cause) => {
        // What is wrong before it is sent, such as an address, is the program's own affair.
        throw sent && !signal?.aborted ? unreachable(cause, language) : cause;
      });
      if (!response.ok && response.status !== 304) throw refusal(response, error, language);
      const answer = content(response, data, language);
      const etag = response.headers.get('ETag');
      remember(answer, etag);
      return { data: answer, etag, status: response.status };
    };
    return withRetries(once, { repeatable: isRepeatable(method, headers), retries, longestWait, sleep, signal });
  };
}
