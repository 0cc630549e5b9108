// When a newcomer finds the performer free, who takes that time, and what would give most of it back. One request, `GET …/way-in`.
import { h } from 'preact';
import { Bars, Week, hourOfWeek } from '../charts.js';
import { WAY_IN_UNKNOWNS } from '../labels.js';
import { counted, duration, number, say } from '../language.js';
import { Section } from '../parts.js';
import { session } from '../session.js';
import { figures, numbers } from './numbers.js';

/** @import * as Enishi from 'enishi-client' */
/** @import { Place } from './numbers.js' */

/** @param {Place} place */
export function WayIn(place) {
  return numbers('way-in', place, {
    title: say('新規の方が入れる時間', 'When newcomers find a way in'),
    read: (from) => session.enishi.get('/v1/performers/{id}/way-in', { path: { id: place.id }, query: { from } }),
    show: (report) => h(Chances, { report }),
  });
}

/** @param {{ report: Enishi.WayIn }} props */
function Chances({ report: { total, hours, change } }) {
  if (total.unknown === 'NEVER_ONLINE') return h('p', null, WAY_IN_UNKNOWNS.NEVER_ONLINE());
  const closed = hours.filter(({ closedBy }) => closedBy.length > 0);
  const takers = total.closedBy.map(({ customer, minutes }) => ({ customer, part: minutes, words: duration(minutes) }));
  const cells = hours.map((one) => /** @type {const} */ ([one.hour ?? '', { percent: one.chancePercent, sign: one.unknown === 'TOO_FEW_HOURS' ? '?' : undefined }]));
  return [
    change && h('p', { class: 'notice' }, change.detail),
    figures(
      [say('空いている割合', 'Chance to find the performer free'), total.chancePercent === undefined ? '?' : `${number(total.chancePercent, 1)}%`],
      [say('空き／ログイン', 'Free / online'), `${duration(total.freeMinutes)} / ${duration(total.onlineMinutes)}`],
      [say('常連の飛び込み', 'Walk-ins of regulars'), duration(total.regularWalkInMinutes)],
      [say('新規の飛び込み', 'Walk-ins of newcomers'), duration(total.newcomerWalkInMinutes)],
      [say('予約', 'Reserved'), duration(total.reservedMinutes)],
      [say('入れなかった新規', 'Newcomers who found the performer busy'), counted(total.missedAttempts, '回', 'time')],
      [say('返事のなかった希望', 'Requests that expired'), counted(total.expiredRequests, '件', 'request')],
    ),
    h(Week, { caption: say('新規の方が来たとき空いている割合（%）', 'Chance that a newcomer finds the performer free, in %'), cells: new Map(cells) }),
    h('p', { class: 'faint' }, `– ${WAY_IN_UNKNOWNS.NEVER_ONLINE()} / ? ${WAY_IN_UNKNOWNS.TOO_FEW_HOURS()}`),
    h(Section, { title: say('予約なしで長くいた人', 'Who stayed longest without a reservation') }, takers.length > 0 && h(Bars, { bars: takers })),
    h(Section, { title: say('ふさがりやすい時間', 'Hours that are mostly taken') }, closed.map(closedWords)),
  ];
}

/** @param {Enishi.WayInHour} one */
function closedWords({ hour = '', closedBy }) {
  const names = closedBy.map(({ customer, minutes }) => `${customer.displayName} ${duration(minutes)}`).join(say('、', ', '));
  return h('p', { key: hour }, h('b', null, hourOfWeek(hour)), ' ', names);
}
