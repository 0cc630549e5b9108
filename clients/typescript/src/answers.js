import { EnishiError } from './errors.js';

/** @import { LocalCode } from './types.js' */

/** @type {Record<LocalCode, { ja: string, en: string }>} */
const SENTENCES = {
  unreachable: { ja: 'サーバーにつながりませんでした。', en: 'The service could not be reached.' },
  unreadable: { ja: 'サーバーからの返事を読み取れませんでした。', en: 'The answer of the service could not be read.' },
};

/**
 * What the service says of itself it says in a language of its own choice; these two it cannot say.
 *
 * @param {LocalCode} code
 * @param {number} status
 * @param {string | undefined} language
 */
function sentence(code, status, language = globalThis.navigator?.language ?? 'en') {
  return { status, code, detail: SENTENCES[code][language.startsWith('ja') ? 'ja' : 'en'] };
}

/**
 * @param {unknown} cause
 * @param {string | undefined} language
 */
export const unreachable = (cause, language) => new EnishiError(sentence('unreachable', 0, language), { cause });

/**
 * @param {Response} response
 * @param {string | undefined} language
 * @param {unknown} [cause]
 */
const unreadable = (response, language, cause) =>
  new EnishiError(sentence('unreadable', response.status, language), { retryAfter: retryAfter(response), cause });

/**
 * The error of an answer that refuses.
 *
 * @param {Response} response
 * @param {unknown} body
 * @param {string | undefined} language
 */
export function refusal(response, body, language) {
  if (!isProblemDocument(body)) return unreadable(response, language);
  return new EnishiError({ ...body, status: response.status }, { retryAfter: retryAfter(response) });
}

/**
 * @param {unknown} body
 * @returns {body is import('./schema.js').Problem}
 */
function isProblemDocument(body) {
  return typeof body === 'object' && body !== null && 'code' in body && typeof body.code === 'string' && 'detail' in body;
}

/**
 * @param {Response} response
 * @param {string | undefined} text
 * @param {string | undefined} language
 */
export function content(response, text, language) {
  if (!text) return undefined;
  if (!/\bjson\b/.test(response.headers.get('Content-Type') ?? '')) return text;
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw unreadable(response, language, cause);
  }
}

/**
 * Seconds, also where a proxy has sent a date.
 *
 * @param {Response} response
 */
function retryAfter(response) {
  const given = response.headers.get('Retry-After');
  if (given === null) return undefined;
  const seconds = /^\d+$/.test(given) ? Number(given) : Math.ceil((Date.parse(given) - Date.now()) / 1000);
  return Number.isNaN(seconds) ? undefined : Math.max(0, seconds);
}
