// What the three screens of numbers share: the way from one to the others, the days that they are about, and what does not count.
import { h } from 'preact';
import { EXCLUSIONS, word } from '../labels.js';
import { counted, day, duration, plusDays, say, today } from '../language.js';
import { Section, screen } from '../parts.js';
import { link } from '../routes.js';

/** @import { ComponentChildren } from 'preact' */
/** @import * as Enishi from 'enishi-client' */

/** @typedef {{ id: string, query: URLSearchParams }} Place */
/** @typedef {{ range: Enishi.ReportedRange, excluded: Enishi.Excluded[] }} Reported */

/** @type {Record<string, () => string>} */
const NUMBERS = {
  concentration: () => say('支え', 'Dependence'),
  'chat-rate': () => say('チャット率', 'Chat rate'),
  'way-in': () => say('入口', 'Way in'),
};

/**
 * One of the three. The links stay while the numbers of other days are on their way.
 *
 * @template {Reported} T
 * @param {string} name
 * @param {Place} place
 * @param {{ title: string, read: (from: string) => Promise<T>, show: (report: T) => ComponentChildren }} report
 */
export function numbers(name, { id, query }, { title, read, show }) {
  const days = query.get('days') ?? '90';
  const tab = (/** @type {string} */ to, /** @type {string} */ range, /** @type {string} */ words, chip = '') =>
    h('a', { class: chip, href: link(to, id, { days: range }), 'aria-current': to === name && range === days ? 'page' : undefined }, words);
  return h(
    'div',
    null,
    h(
      'nav',
      { class: 'tabs', 'aria-label': say('数字', 'Numbers') },
      Object.entries(NUMBERS).map(([key, words]) => tab(key, days, words())),
      h('span', null, ['30', '90'].map((range) => tab(name, range, say(`${range}日間`, `${range} days`), 'chip'))),
    ),
    screen({
      title,
      about: `${id} ${days}`,
      read: () => read(plusDays(today(), 1 - Number(days))),
      show: (report) => h('div', null, h('p', { class: 'faint' }, rangeWords(report.range)), show(report), h(LeftOut, report)),
    }),
  );
}

/** @param {Enishi.ReportedRange} range */
export const rangeWords = ({ from, to }) => say(`${day(from)}から${day(to)}まで`, `${day(from)} to ${day(to)}`);

/** @param {Reported} props */
function LeftOut({ excluded }) {
  const items = excluded.map(({ code, count, minutes }) =>
    h('li', { key: code }, `${word(EXCLUSIONS, code)}: ${counted(count, '件', 'time')}`, minutes ? say('、', ', ') + duration(minutes) : null),
  );
  return h(Section, { title: say('数えていないもの', 'Not counted') }, items.length > 0 && h('ul', null, items));
}

/** Numbers that stand for themselves. @param {[name: string, words: string][]} figures */
export function figures(...figures) {
  return h('dl', { class: 'figures' }, figures.map(([name, words]) => h('div', { key: name }, h('dt', null, name), h('dd', null, words))));
}
