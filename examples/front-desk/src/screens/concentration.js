// On how few people a performer's earnings rest, and what would be gone without them. One request, `GET /v1/reports/concentration`.
import { h } from 'preact';
import { Bars, hourOfWeek } from '../charts.js';
import { LEVELS } from '../labels.js';
import { counted, duration, number, percent, say, yen } from '../language.js';
import { Section } from '../parts.js';
import { session } from '../session.js';
import { figures, numbers } from './numbers.js';

/** @import * as Enishi from 'enishi-client' */
/** @import { Place } from './numbers.js' */

/** @param {Place} place */
export function Concentration(place) {
  return numbers('concentration', place, {
    title: say('だれに支えられているか', 'Who the earnings rest on'),
    read: (from) => session.enishi.get('/v1/reports/concentration', { query: { performerId: place.id, from } }),
    show: (report) => h(Dependence, { report }),
  });
}

/** @param {{ report: Enishi.ConcentrationReport }} props */
function Dependence({ report: { level, effectiveNumber, top1 = 0, top3 = 0, earnings, chats, customers, ifTheyLeave } }) {
  if (effectiveNumber === undefined) return h('p', null, say('この期間の売上はまだありません。', 'Nothing was earned in these days.'));
  const others = customers.slice(10);
  return [
    level && h('p', { class: level === 'RED' ? 'notice trouble' : 'notice' }, LEVELS[level]?.(number(effectiveNumber, 1))),
    figures(
      [say('1位の割合', 'Share of the top customer'), percent(top1)],
      [say('上位3人の割合', 'Share of the top three'), percent(top3)],
      [say('売上', 'Earnings'), yen(earnings)],
      [say('チャット', 'Chats'), counted(chats, '回', 'chat')],
    ),
    h(Section, { title: say('会員ごとの売上', 'Earnings by customer') }, h(Shares, { customers: customers.slice(0, 10), top1 })),
    others.length > 0 && h('details', null, h('summary', null, say(`ほかの${others.length}人`, `${others.length} more`)), h(Shares, { customers: others, top1 })),
    h(Section, { title: say('いなくなったら', 'If they leave') }, h('ul', null, ifTheyLeave.map(lossWords))),
  ];
}

/** @param {{ customers: Enishi.CustomerShare[], top1: number }} props */
function Shares({ customers, top1 }) {
  const bars = customers.map(({ customer, share = 0, earnings, minutes, chats }) => ({
    customer,
    part: share,
    words: [h('b', null, percent(share)), ` ${yen(earnings)} `, h('small', null, `${counted(chats, '回', 'chat')} ${duration(minutes)}`)],
  }));
  return h(Bars, { bars, longest: top1 });
}

/** @param {Enishi.Loss} loss */
function lossWords({ leaving, focus, earnings, share = 0, minutes, minutesShare = 0, hours }) {
  const money = say(`${yen(earnings)}（${percent(share)}）`, `${yen(earnings)} (${percent(share)})`);
  const time = say(`${duration(minutes)}（${percent(minutesShare)}）`, `${duration(minutes)} (${percent(minutesShare)})`);
  const usual = hours.map(hourOfWeek).join(say('、', ', '));
  return h(
    'li',
    { key: leaving },
    leaving === 1
      ? say(`1位の人がいなくなると、売上${money}とチャット${time}がなくなります。`, `Without the top customer: ${money} of earnings, ${time} in chat gone.`)
      : say(`上位${leaving}人なら、${money}と${time}です。`, `Without the top ${leaving}: ${money}, ${time}.`),
    focus > 0 && say(`うち「この人のため」は${focus}人です。`, ` ${focus} of them: focus people.`),
    usual && h('small', null, say(`よく来る時間：${usual}`, ` Usually here: ${usual}`)),
  );
}
