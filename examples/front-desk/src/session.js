// Who is signed in, and with what. The credential is kept for this tab only.
import { createEnishi, isProblem } from 'enishi-client';
import { accessToken, forgetTokens } from './oidc.js';
import { language } from './language.js';

/** @import { Enishi, Me, PerformerName } from 'enishi-client' */

const KEY = 'enishi-key';
const PERFORMERS = 'enishi-performers';
const OVER = 'enishi-over';

/** Filled by {@link signIn} before any screen is shown. */
export const session = {
  enishi: /** @type {Enishi} */ ({}),
  me: /** @type {Me} */ ({}),
};

/** Whether the service runs on this machine: a trial, most likely. */
export const isLocal = ['localhost', '127.0.0.1', '[::1]'].includes(location.hostname);

export const hasKey = () => sessionStorage.getItem(KEY) !== null;

/** @param {string} key */
export function keepKey(key) {
  sessionStorage.setItem(KEY, key.trim());
}

/** Makes the client, in the language of now. */
export function connect() {
  const key = sessionStorage.getItem(KEY);
  const credential = key ? { key } : { token: async () => (await accessToken()) ?? '' };
  session.enishi = createEnishi({ ...credential, language: language(), fetch: ask });
}

/** A credential that the service knows no more ends the visit, whichever screen or button meets that first. @param {Request} request */
async function ask(request) {
  const answer = await fetch(request);
  if (answer.status === 401 && session.me.agencyId) signOut({ over: true });
  return answer;
}

/** Asks the service who has the credential of this tab; null where there is none. A refused one is forgotten. */
export async function signIn() {
  if (!hasKey() && !(await accessToken())) return null;
  connect();
  try {
    session.me = await session.enishi.get('/v1/me');
  } catch (error) {
    if (isProblem(error, 'unauthenticated')) forget();
    throw error;
  }
  if (session.me.performer) remember([session.me.performer]);
  return session.me;
}

function forget() {
  [KEY, PERFORMERS].forEach((kept) => sessionStorage.removeItem(kept));
  forgetTokens();
}

/** Forgets who was here. @param {{ over?: boolean }} [why] `over`: the service knows the credential no more */
export function signOut({ over = false } = {}) {
  forget();
  if (over) sessionStorage.setItem(OVER, 'yes');
  location.hash = '';
  location.reload();
}

/** Whether the last one here was sent away because the credential was over; said once. */
export function wasSentAway() {
  const over = sessionStorage.getItem(OVER) !== null;
  sessionStorage.removeItem(OVER);
  return over;
}

/** @returns {Record<string, string>} */
const names = () => JSON.parse(sessionStorage.getItem(PERFORMERS) ?? '{}');

/**
 * Keeps the names of performers that a screen has shown: the heading of the next one needs no request of its own.
 *
 * @param {PerformerName[]} performers
 */
export function remember(performers) {
  const known = { ...names(), ...Object.fromEntries(performers.map(({ id, name }) => [id, name])) };
  sessionStorage.setItem(PERFORMERS, JSON.stringify(known));
}

/** @param {string | undefined} performerId */
export function performerName(performerId) {
  return performerId && names()[performerId];
}
