// Charts that are read as well as seen: lists and tables whose numbers stand as text; colour and length only repeat them.
import { h } from 'preact';
import { language, number, say } from './language.js';
import { link } from './routes.js';

/** @import { ComponentChildren } from 'preact' */
/** @import { CustomerSummary } from 'enishi-client' */

const WEEKDAYS = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'];
const HOURS = Array.from({ length: 24 }, (_, hour) => String(hour).padStart(2, '0'));

/** @param {number} index 0 for Monday */
const weekday = (index) => new Intl.DateTimeFormat(language(), { weekday: 'short', timeZone: 'UTC' }).format(Date.UTC(2024, 0, 1 + index));

/** An hour of the week as a person says it: 金曜21時台. @param {string} key such as `FRIDAY-21` */
export function hourOfWeek(key) {
  const [name = '', hour] = key.split('-');
  const shown = weekday(WEEKDAYS.indexOf(name));
  return say(`${shown}曜${Number(hour)}時台`, `${shown} ${hour}:00`);
}

/** @typedef {{ customer: CustomerSummary, part: number, words: ComponentChildren }} Bar `part`: how long it is, beside the others */

/** Customers with bars. @param {{ bars: Bar[], longest?: number }} props `longest`: the part that fills a line, where that is in another list */
export function Bars({ bars, longest = Math.max(...bars.map(({ part }) => part)) || 1 }) {
  const items = bars.map(({ customer: { id, displayName, focus }, part, words }) =>
    h(
      'li',
      { key: id },
      h('span', null, h('a', { href: link('customer', id) }, displayName), ' ', focus && h('span', { class: 'chip strong' }, say('この人のため', 'Focus'))),
      h('span', null, words),
      h('i', { 'aria-hidden': 'true', style: { width: `${(part / longest) * 100}%` } }),
    ),
  );
  return h('ol', { class: 'bars' }, items);
}

/** @typedef {{ percent?: number, sign?: string }} Cell `sign`: in place of a number that nobody knows */

/**
 * The hours of the week: a column for each day, a row for each hour of which anything is known on some day.
 *
 * @param {{ caption: string, cells: Map<string, Cell> }} props by keys such as `FRIDAY-21`
 */
export function Week({ caption, cells }) {
  const cell = (/** @type {string} */ name, /** @type {string} */ hour) => cells.get(`${name}-${hour}`) ?? {};
  const rows = HOURS.filter((hour) => WEEKDAYS.some((name) => cell(name, hour).percent !== undefined || cell(name, hour).sign)).map((hour) =>
    h('tr', { key: hour }, h('th', { scope: 'row' }, Number(hour)), WEEKDAYS.map((name) => h(Hour, cell(name, hour)))),
  );
  const headings = [say('時', 'h'), ...WEEKDAYS.map((_, index) => weekday(index))].map((words) => h('th', { scope: 'col' }, words));
  return h('table', { class: 'week' }, h('caption', null, caption), h('thead', null, h('tr', null, headings)), h('tbody', null, rows));
}

/** @param {Cell} props */
function Hour({ percent, sign = '–' }) {
  if (percent === undefined) return h('td', { class: 'faint' }, sign);
  return h('td', { class: 'heat', style: { '--part': `${percent}%` } }, number(percent));
}
