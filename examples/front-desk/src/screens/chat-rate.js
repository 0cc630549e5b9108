// In which hours of the week a performer is in chats while online. One request, `GET /v1/reports/chat-rate`.
import { h } from 'preact';
import { Week } from '../charts.js';
import { duration, percent, say } from '../language.js';
import { session } from '../session.js';
import { figures, numbers } from './numbers.js';

/** @import * as Enishi from 'enishi-client' */
/** @import { Place } from './numbers.js' */

/** @param {Place} place */
export function ChatRate(place) {
  return numbers('chat-rate', place, {
    title: say('曜日と時間ごとのチャット率', 'Chat rate by hour of the week'),
    read: (from) => session.enishi.get('/v1/reports/chat-rate', { query: { performerId: place.id, from, by: 'HOUR_OF_WEEK' } }),
    show: ({ series }) => h(Rates, { series }),
  });
}

/** @param {{ series: Enishi.Series[] }} props */
function Rates({ series }) {
  const points = (/** @type {Enishi.SeriesKey} */ key) => series.find((one) => one.key === key)?.points ?? [];
  const sum = (/** @type {Enishi.SeriesKey} */ key) => points(key).reduce((minutes, { value = 0 }) => minutes + value, 0);
  const online = sum('ONLINE');
  if (!online) return h('p', null, say('この期間のログインの記録はありません。', 'No online sessions are recorded for these days.'));
  const cells = points('CHAT_RATE').map(({ key = '', value }) => /** @type {const} */ ([key, { percent: value }]));
  return [
    figures(
      [say('チャット率', 'Chat rate'), percent(sum('IN_CHAT') / online)],
      [say('ログイン', 'Online'), duration(online)],
      [say('チャット', 'In chat'), duration(sum('IN_CHAT'))],
      [say('待機', 'Standby'), duration(sum('STANDBY'))],
    ),
    h(Week, { caption: say('チャット率（%）。– はログインのなかった時間です。', 'Chat rate in %; – where the performer was not online.'), cells: new Map(cells) }),
  ];
}
