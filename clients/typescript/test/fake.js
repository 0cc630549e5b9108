import { createEnishi } from 'enishi-client';

/** @typedef {Response | Error | ((request: Request) => Response | Promise<Response>)} Scripted */

/**
 * A client whose requests are answered one after the other as it is written here, and which waits for nothing.
 *
 * @param {Scripted[]} answers
 * @param {import('enishi-client').Settings} [settings]
 */
export function scripted(answers, settings = {}) {
  /** @type {Request[]} */
  const requests = [];
  /** @type {number[]} */
  const waits = [];
  const enishi = createEnishi({
    baseUrl: 'https://api.enishi.example/',
    key: 'enishi_key',
    language: 'en',
    fetch: async (request) => {
      requests.push(request);
      const answer = answers.shift();
      if (answer === undefined) throw new Error('One request more than was expected.');
      if (answer instanceof Error) throw answer;
      return typeof answer === 'function' ? answer(request) : answer;
    },
    sleep: async (milliseconds, signal) => {
      waits.push(milliseconds);
      signal?.throwIfAborted();
    },
    ...settings,
  });
  return { enishi, requests, waits };
}

/**
 * @param {unknown} body
 * @param {Record<string, string>} [headers]
 * @param {number} [status]
 */
export const json = (body, headers = {}, status = 200) =>
  new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json;charset=UTF-8', ...headers } });

/**
 * @param {number} status
 * @param {string} code
 * @param {Record<string, string>} [headers]
 * @param {object} [members]
 */
export const problem = (status, code, headers = {}, members = {}) =>
  json(
    {
      type: `/problems/${code}`,
      title: code,
      status,
      detail: `It is ${code}.`,
      instance: '/v1',
      code,
      requestId: 'r-1',
      ...members,
    },
    { 'Content-Type': 'application/problem+json', ...headers },
    status,
  );

/**
 * The value of a header in each of these requests.
 *
 * @param {Request[]} requests
 * @param {string} name
 */
export const sent = (requests, name) => requests.map(({ headers }) => headers.get(name));

export const offline = () => new TypeError('fetch failed');
