// What a story needs, made by the API: a performer of the story's own, the customers whom she knows, and what has happened between them.
import { createEnishi } from '../../../clients/typescript/src/index.js';

/** @import * as Enishi from 'enishi-client' */

export const baseUrl = process.env.ENISHI_URL ?? '';
export const managersKey = process.env.ENISHI_KEY ?? '';
if (!baseUrl || !managersKey) throw new Error('The stories need a service: ENISHI_URL and ENISHI_KEY.');

export const manager = createEnishi({ baseUrl, key: managersKey, language: 'ja' });

/**
 * @typedef {object} Person who he is, and what has happened; days are so many days ago
 * @property {string} handle
 * @property {string} [callName]
 * @property {string} [kana]
 * @property {string} [birthday]
 * @property {boolean} [noMail]
 * @property {boolean} [favorite]
 * @property {string} [focus] why he is one of the few she does it for
 * @property {string} [lastLoginAt]
 * @property {[days: number, time: string, minutes: number, earnings: number, kind?: Enishi.ChatKind][]} [chats]
 * @property {[at: string, direction: Enishi.Direction, body: string, purpose?: Enishi.Purpose][]} [mails]
 * @property {string} [note] written today
 * @property {Enishi.NewPromise} [promise]
 */

/** Today in Tokyo; a story that would see the next day begin waits until it has. */
async function startOfStory() {
  const now = new Date(Date.now() + 9 * 3_600_000);
  const secondsLeft = 86_400 - ((now.getTime() / 1000) % 86_400);
  if (secondsLeft > 600) return now.toISOString().slice(0, 10);
  await new Promise((resolve) => setTimeout(resolve, secondsLeft * 1000));
  return startOfStory();
}

export const today = await startOfStory();

/** The day so many days ago, or before us. @param {number} days */
export function daysAgo(days) {
  return new Date(Date.parse(today) - days * 86_400_000).toISOString().slice(0, 10);
}

/** An instant of the clock in Tokyo. @param {number} days ago @param {string} time */
export function at(days, time) {
  return `${daysAgo(days)}T${time}:00+09:00`;
}

/** @param {number} minutes */
export function minutesAgo(minutes) {
  return new Date(Date.now() - minutes * 60_000).toISOString();
}

/** @param {string} name */
async function site(name) {
  for await (const one of manager.pages('/v1/sites', { query: { limit: 200 } })) if (one.name === name) return one;
  return manager.post('/v1/sites', { body: { name, contactExchangeForbidden: true, penalty: 'アカウント停止' } });
}

/**
 * A performer who has just begun, with a key of her own.
 *
 * @param {string} name
 * @param {string} siteName no other story has it: two that are played at the same time would make it twice
 */
export async function newPerformer(name, siteName) {
  const { id: siteId } = await site(siteName);
  const { id } = await manager.post('/v1/performers', { body: { name } });
  const body = /** @type {const} */ ({ name: `${name}の鍵`, role: 'PERFORMER', performerId: id });
  const { id: keyId, key = '' } = await manager.post('/v1/api-keys', { body });
  return { id, name, siteId, siteName, keyId, key };
}

/** @typedef {Awaited<ReturnType<typeof newPerformer>>} Performer */

/**
 * Makes somebody whom she knows, and their history.
 *
 * @param {Performer} performer
 * @param {Person} person
 */
export async function knows({ id: performerId, siteId }, { favorite, focus, chats = [], mails = [], note, promise, ...body }) {
  const customer = await manager.post('/v1/customers', { body: { ...body, performerId, siteId } });
  const { id: customerId } = customer;
  const path = { id: customerId };
  for (const [days, time, minutes, earnings, kind = 'TWO_SHOT'] of chats) {
    const startedAt = at(days, time);
    const endedAt = new Date(Date.parse(startedAt) + minutes * 60_000).toISOString();
    await manager.post('/v1/chats', { body: { customerId, kind, startedAt, endedAt, earnings } });
  }
  for (const [sentAt, direction, words, purpose] of mails) {
    await manager.post('/v1/messages', { body: { customerId, channel: 'MAIL', sentAt, direction, body: words, purpose } });
  }
  if (note) await manager.post('/v1/customers/{id}/notes', { path, body: { body: note } });
  if (promise) await manager.post('/v1/customers/{id}/promises', { path, body: promise });
  if (favorite) await manager.put('/v1/customers/{id}/favorite', { path });
  if (focus) await manager.put('/v1/customers/{id}/focus', { path, body: { motive: focus } });
  return customer;
}

const WEEK = /** @type {const} */ (['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY']);

/**
 * She works every evening; what time of it is kept for newcomers can be said.
 *
 * @param {Performer} performer
 * @param {'OPEN' | 'NEWCOMER_ONLY'} [nineToTen]
 */
export async function worksEvenings({ id }, nineToTen = 'OPEN') {
  const rules = WEEK.flatMap((weekday) => [
    /** @type {const} */ ({ kind: 'OPEN', weekday, from: '19:00', to: '21:00' }),
    /** @type {const} */ ({ kind: nineToTen, weekday, from: '21:00', to: '22:00' }),
    /** @type {const} */ ({ kind: 'OPEN', weekday, from: '22:00', to: '23:30' }),
  ]);
  await manager.put('/v1/performers/{id}/availability-rules', { path: { id }, body: { rules } });
}

/**
 * A history as a file, as a site gives it: quicker than one request for each.
 *
 * @param {Performer} performer
 * @param {Enishi.ImportKind} kind
 * @param {(string | number)[][]} rows the first has the names of the columns
 */
export async function imports({ id: performerId, siteId }, kind, rows) {
  const body = rows.map((row) => row.join(',')).join('\n');
  const { id } = await manager.post('/v1/imports', { query: { kind, performerId, siteId }, body });
  for await (const job of manager.watch('/v1/imports/{id}', { path: { id }, every: 100 })) {
    if (job.state === 'DONE' && job.refused === 0) return;
    if (job.state === 'DONE' || job.state === 'FAILED') throw new Error(JSON.stringify(job.refusals));
  }
}
