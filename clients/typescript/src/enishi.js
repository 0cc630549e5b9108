import { exchange } from './exchange.js';
import { pages } from './pages.js';
import { sleep as timer } from './retries.js';
import { watch } from './watch.js';

/** @import { AnyCall } from './calls.js' */
/** @import { Enishi, Method, Settings, Watching } from './types.js' */

/**
 * A client of the service. It holds no state but its settings: make one, or one for each user.
 *
 * @param {Settings} [settings]
 * @returns {Enishi}
 */
export function createEnishi(settings = {}) {
  const { sleep = timer } = settings;
  const send = exchange(settings);

  /** @param {Method} method */
  const verb =
    (method) =>
    async (/** @type {string} */ path, /** @type {AnyCall} */ call = {}) =>
      (await send(method, path, call)).data;

  /** @param {string} path @param {AnyCall} [call] */
  const pagesOf = (path, call = {}) => pages(async (query = call.query) => (await send('get', path, { ...call, query })).data);

  /** @param {string} path @param {AnyCall & Watching} [call] */
  const watching = (path, { every, onTrouble, ...call } = {}) =>
    watch((etag) => send('get', path, call, etag), { every, onTrouble, signal: call.signal, sleep });

  const enishi = {
    get: verb('get'),
    post: verb('post'),
    put: verb('put'),
    patch: verb('patch'),
    delete: verb('delete'),
    pages: pagesOf,
    watch: watching,
  };
  // That each path has these parameters and this answer is what the contract says, and no program can infer.
  return /** @type {Enishi} */ (/** @type {unknown} */ (enishi));
}
