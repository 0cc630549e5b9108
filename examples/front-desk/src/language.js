// Japanese or English: words, days and times. Both stand side by side where they are used.
import { session } from './session.js';

/** @typedef {'ja' | 'en'} Language */

const KEPT = 'enishi-language';

/** @type {Language} */
let chosen = localStorage.getItem(KEPT) === 'en' || (!localStorage.getItem(KEPT) && !navigator.language.startsWith('ja')) ? 'en' : 'ja';

export function language() {
  return chosen;
}

/** @param {Language} language */
export function setLanguage(language) {
  chosen = language;
  localStorage.setItem(KEPT, language);
  document.documentElement.lang = language;
}

/**
 * The words in the language of the reader.
 *
 * @param {string} ja
 * @param {string} en
 */
export function say(ja, en) {
  return chosen === 'ja' ? ja : en;
}

/** @param {Intl.DateTimeFormatOptions} options */
const format = (options) => new Intl.DateTimeFormat(chosen, options);

/** @param {string} isoDay @param {number} days */
export function plusDays(isoDay, days) {
  return new Date(Date.parse(isoDay) + days * 86_400_000).toISOString().slice(0, 10);
}

/** @param {number} at */
const calendarDay = (at) => new Intl.DateTimeFormat('sv', { timeZone: session.me.zone }).format(at);

/** The agency's business day by now: where it begins at 5:00, what happens at 1:00 belongs to the evening before. */
export function today() {
  const [hours = 0, minutes = 0] = session.me.dayStart.split(':').map(Number);
  return calendarDay(Date.now() - (hours * 60 + minutes) * 60_000);
}

/**
 * A day as a person would say it: 今日, 明日, 11月29日(土), and with the year where it is another one.
 *
 * @param {string} isoDay
 * @param {string} [now] what 今日 is
 */
export function day(isoDay, now = today()) {
  const near = [plusDays(now, -1), now, plusDays(now, 1)].indexOf(isoDay);
  if (near >= 0) return [say('昨日', 'yesterday'), say('今日', 'today'), say('明日', 'tomorrow')][near] ?? '';
  const year = isoDay.slice(0, 4) === now.slice(0, 4) ? undefined : /** @type {const} */ ('numeric');
  return format({ timeZone: 'UTC', year, month: chosen === 'ja' ? 'long' : 'short', day: 'numeric', weekday: 'short' }).format(Date.parse(isoDay));
}

/**
 * Time of day in the zone of the agency: 21:30.
 *
 * @param {string} instant
 */
export function time(instant) {
  return format({ timeZone: session.me.zone, hour: 'numeric', minute: '2-digit', hourCycle: 'h23' }).format(Date.parse(instant));
}

/**
 * Day and time of what happened, by the calendar: 昨日23:10.
 *
 * @param {string} instant
 */
export function moment(instant) {
  return day(calendarDay(Date.parse(instant)), calendarDay(Date.now())) + say('', ' ') + time(instant);
}

/** @param {number} value @param {number} [digits] */
export function number(value, digits = 0) {
  return value.toLocaleString(chosen, { maximumFractionDigits: digits });
}

/** @param {number} value */
export function yen(value) {
  return say(`${number(value)}円`, `¥${number(value)}`);
}

/** @param {number} count @param {string} ja the counter: 件, 人 @param {string} one @param {string} [many] */
export function counted(count, ja, one, many = `${one}s`) {
  return say(`${number(count)}${ja}`, `${number(count)} ${count === 1 ? one : many}`);
}

/** A day of every year: 11月29日. @param {string} monthDay `MM-DD` */
export function everyYear(monthDay) {
  return format({ timeZone: 'UTC', month: chosen === 'ja' ? 'long' : 'short', day: 'numeric' }).format(Date.parse(`2000-${monthDay}`));
}

/** @param {number} minutes */
export function duration(minutes) {
  return minutes < 60 ? say(`${number(minutes)}分`, `${number(minutes)} min`) : say(`${number(minutes / 60, 1)}時間`, `${number(minutes / 60, 1)} h`);
}

/** @param {number} share a part of 1 */
export function percent(share) {
  return `${number(share * 100, 1)}%`;
}
