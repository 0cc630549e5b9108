// All performers side by side, asked for again each minute; an unchanged one is a 304. One request, `GET /v1/board`.
import { h } from 'preact';
import { useEffect } from 'preact/hooks';
import { SILENCES, word } from '../labels.js';
import { moment, number, say } from '../language.js';
import { Frame, useWatched } from '../parts.js';
import { go, link } from '../routes.js';
import { remember, session } from '../session.js';
import { rangeWords } from './numbers.js';

/** @import * as Enishi from 'enishi-client' */

/** @typedef {{ key: keyof Enishi.BoardRow & Enishi.BoardSort, words: string, unit: string, signed?: boolean }} Column */

/** @returns {Column[]} */
const columns = () => [
  { key: 'followUpCount', words: say('連絡する人', 'To write to'), unit: say('人', '') },
  { key: 'repliesWaiting', words: say('返信待ち', 'Wait for a reply'), unit: say('人', '') },
  { key: 'medianReplyHours', words: say('返信までの時間', 'Time to reply'), unit: say('時間', ' h') },
  { key: 'afterChatCount', words: say('チャットの後', 'Chats to finish'), unit: say('件', '') },
  { key: 'newcomersWithoutSecondTouch', words: say('一度きりの新規', 'Newcomers once only'), unit: say('人', '') },
  { key: 'requests', words: say('予約の希望', 'Requests'), unit: say('件', '') },
  { key: 'unansweredRequests', words: say('返事のない希望', 'Requests unanswered'), unit: say('人', '') },
  { key: 'effectiveCustomers', words: say('実質人数', 'Effective customers'), unit: say('人', '') },
  { key: 'chatRate', words: say('チャット率', 'Chat rate'), unit: '%' },
  { key: 'chatRateChange', words: say('前の7日との差', 'Against 7 days before'), unit: say('ポイント', ' pts'), signed: true },
  { key: 'alertCount', words: say('アラート', 'Alerts'), unit: say('件', '') },
];

/** @param {{ query: URLSearchParams }} props */
export function Board({ query }) {
  const sort = /** @type {Enishi.BoardSort} */ (query.get('sort') ?? 'name');
  const begin = (/** @type {object} */ watching) => session.enishi.watch('/v1/board', { query: { sort }, every: 60_000, ...watching });
  const { answer: board, error, again } = useWatched(begin, sort);
  useEffect(() => remember(board?.items.map(({ performer }) => performer) ?? []), [board]);
  return h(Frame, { title: say('一覧ボード', 'Board'), busy: !board, error, again }, board ? h(Rows, { board, sort }) : null);
}

/** @param {{ board: Enishi.Board, sort: Enishi.BoardSort }} props */
function Rows({ board: { range, items }, sort }) {
  const shown = columns();
  const headings = shown.map(({ key, words }) => h(Heading, { key, column: key, words, sort }));
  const rows = items.map((row) => h(Row, { key: row.performer.id, row, shown }));
  const head = h('thead', null, h('tr', null, h(Heading, { column: 'name', words: say('名前', 'Name'), sort }), headings));
  return [
    h('p', { class: 'faint' }, say('チャット率と返信までの時間は', 'Chat rate and time to reply: '), rangeWords(range)),
    h('div', { class: 'wide' }, h('table', { class: 'board' }, head, h('tbody', null, rows))),
  ];
}

/** Sorts by its column: numbers from the greatest, and the other way round when pressed again. @param {{ column: string, words: string, sort: string }} props */
function Heading({ column, words, sort }) {
  const falling = `-${column}`;
  const next = sort === falling || (column === 'name' && sort !== column) ? column : falling;
  const order = sort === column ? 'ascending' : sort === falling ? 'descending' : undefined;
  const again = () => go(link('board', '', { sort: next }));
  return h('th', { scope: 'col', 'aria-sort': order }, h('button', { type: 'button', onClick: again }, words));
}

/** @param {{ row: Enishi.BoardRow, shown: Column[] }} props */
function Row({ row, shown }) {
  const { performer, suppressed } = row;
  const silence = suppressed && h('small', null, word(SILENCES, suppressed.code), say(' ～', ' to '), moment(suppressed.until));
  const name = h('th', { scope: 'row' }, h('a', { href: link('today', performer.id) }, performer.name), silence);
  return h('tr', null, name, shown.map((column) => h('td', { key: column.key }, cell(column, row))));
}

/** @param {Column} column @param {Enishi.BoardRow} row */
function cell({ key, unit, signed }, row) {
  const value = /** @type {number | undefined} */ (row[key]);
  return value === undefined ? '–' : `${signed && value > 0 ? '+' : ''}${number(value, 1)}${unit}`;
}
