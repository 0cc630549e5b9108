// A performer's room while it is open: who is there, who waits for an answer, and who has just come in. Asked anew each second, `GET …/live-room`.
import { h } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Brief, Cares, Facts, Promises, Warnings, ago, birthdayWords, chatWords, reservationWords } from '../brief.js';
import { CHAT_KINDS, ROOM_ROLES, word } from '../labels.js';
import { counted, moment, say, time, yen } from '../language.js';
import { Act, ActAbout, Choice, Customer, Field, Form, Frame, cards, options, useWatched } from '../parts.js';
import { session } from '../session.js';

/** @import * as Enishi from 'enishi-client' */

/** @param {{ id: string, query: URLSearchParams }} props */
export function Live({ id, query }) {
  const begin = (/** @type {object} */ watching) => session.enishi.watch('/v1/performers/{id}/live-room', { path: { id }, ...watching });
  const { answer: room, error, again } = useWatched(begin, id);
  const expected = { handle: query.get('handle') ?? undefined, site: query.get('site') ?? undefined };
  return h(Frame, { title: say('ライブ', 'Live room'), busy: !room, error, again }, room ? h(Room, { id, room, ...expected }) : null);
}

/** @param {{ id: string, room: Enishi.LiveRoom, handle?: string, site?: string }} props */
function Room({ id, room: { chats, secretMessages, typing, load, forgotten }, handle, site }) {
  const counts = say(
    `ルームに${chats.length}人、返信待ち${secretMessages.length}通`,
    `${chats.length} in the room, ${secretMessages.length} waiting for an answer`,
  );
  return h(
    'div',
    { class: 'beside' },
    h(
      'div',
      null,
      h('p', { 'aria-live': 'polite' }, counts),
      load && h('p', { class: 'notice', role: 'status' }, load.explanation),
      h(Enter, { id, handle, site }),
      h(Waiting, { secretMessages }),
      typing.length > 0 && h('h2', null, say('返事を書いている人', 'Typing an answer')),
      cards(typing.map((one) => h(Asked, { key: one.id, one }))),
    ),
    h(
      'div',
      null,
      h('h2', { id: 'room', tabIndex: -1 }, say('ルームにいる人', 'In the room')),
      chats.length === 0 && h('p', { class: 'faint' }, say('いまはだれもいません。', 'Nobody is here now.')),
      cards(chats.map((one) => h(Person, { key: one.chat.id, one, id }))),
      forgotten.length > 0 && h('h2', null, say('終わりが記録されていないチャット', 'Chats whose end is missing')),
      cards(forgotten.map((chat) => h(Forgotten, { key: chat.id, chat }))),
    ),
  );
}

/** What had the focus may go with what it did: the heading takes it. @param {'waiting' | 'room'} heading */
const focusOn = (heading) => {
  if (!document.activeElement?.matches('input, textarea, select')) document.getElementById(heading)?.focus({ preventScroll: true });
};

/** Somebody comes in: a handle is all it takes, and the answer says who it is. @param {{ id: string, handle?: string, site?: string }} props */
function Enter({ id, handle: expected, site }) {
  const [sites, setSites] = useState(/** @type {Enishi.Site[]} */ ([]));
  const [open, setOpen] = useState(false);
  const [entered, setEntered] = useState(/** @type {{ came: Enishi.LiveChat, siteId: string } | null} */ (null));
  const shown = useRef(/** @type {HTMLElement | null} */ (null));
  useEffect(() => shown.current?.focus(), [entered]);
  const start = async () => {
    if (!sites.length) setSites((await session.enishi.get('/v1/sites', { query: { limit: 200 } })).items);
    setOpen(true);
  };
  const enter = async ({ handle = '', siteId = '', kind = '' }, /** @type {string} */ idempotencyKey) => {
    const body = { performerId: id, siteId, handle, kind: /** @type {Enishi.ChatKind} */ (kind) };
    setEntered({ came: await session.enishi.post('/v1/live-chats', { body, idempotencyKey }), siteId });
    setOpen(false);
  };
  const expects = entered ? undefined : expected;
  if (open) {
    /** @type {[string, string][]} */
    const siteNames = sites.map(({ id, name }) => [id, name]);
    return h(
      Form,
      { button: say('迎える', 'Let in'), send: enter },
      h(Field, { label: say('ハンドルネーム', 'Handle'), name: 'handle', value: expects, required: true, autofocus: true, autocomplete: 'off' }),
      h(Choice, { label: say('サイト', 'Site'), name: 'siteId', options: siteNames, value: entered?.siteId ?? site }),
      h(Choice, { label: say('種類', 'Kind'), name: 'kind', options: options(CHAT_KINDS), value: 'PARTY' }),
      h(Act, { plain: true, run: () => setOpen(false) }, say('やめる', 'Cancel')),
    );
  }
  return h(
    'div',
    null,
    h(Act, { run: start }, expects ? say(`${expects}さんを迎える`, `Let ${expects} in`) : say('だれか来た', 'Somebody came in')),
    entered &&
      h(
        'article',
        { class: 'card', tabIndex: -1, ref: shown, 'aria-label': say('いま来た人', 'Who has just come in') },
        entered.came.customerCreated && h('p', { class: 'notice' }, say('はじめての方です。いま登録しました。', 'A new customer, now registered.')),
        h(Warnings, { warnings: entered.came.chat.warnings ?? [] }),
        h(Brief, { brief: entered.came.brief }),
      ),
  );
}

/** The secret messages, in the order in which to answer them. @param {{ secretMessages: Enishi.SecretMessage[] }} props */
function Waiting({ secretMessages }) {
  const [warnings, setWarnings] = useState(/** @type {Enishi.Warning[]} */ ([]));
  const done = async (/** @type {Promise<Enishi.Message>} */ answer) => {
    setWarnings((await answer).warnings ?? []);
    focusOn('waiting');
  };
  return h(
    'section',
    null,
    h('h2', { id: 'waiting', tabIndex: -1 }, say('秘密メッセージ', 'Secret messages')),
    h(Warnings, { warnings }),
    secretMessages.length === 0 && h('p', { class: 'faint' }, say('返信を待っている人はいません。', 'Nobody waits for an answer.')),
    cards(secretMessages.map((one) => h(Secret, { key: one.id, one, done }))),
  );
}

/** @param {{ one: Enishi.SecretMessage, done: (answer: Promise<Enishi.Message>) => Promise<void> }} props */
function Secret({ one: { id, customerId, customer, body, earnings, receivedAt, explanation }, done }) {
  const about = customer.displayName;
  const reply = ({ text = '' }, /** @type {string} */ idempotencyKey) => {
    const body = /** @type {const} */ ({ customerId, channel: 'SECRET', direction: 'OUT', body: text, inReplyTo: id });
    return done(session.enishi.post('/v1/messages', { body, idempotencyKey }));
  };
  const setAside = () => done(session.enishi.put('/v1/messages/{id}/set-aside', { path: { id } }));
  return h(
    'article',
    { 'aria-label': about },
    h(Customer, { customer }),
    h('blockquote', { class: 'incoming' }, body),
    h(
      'p',
      { class: 'counts' },
      h(Clock, { since: receivedAt, words: waitedWords }),
      earnings !== undefined && h('span', { class: 'faint' }, yen(earnings)),
      h(ActAbout, { words: say('返信不要', 'No answer needed'), about, plain: true, run: setAside }),
    ),
    h('p', { class: 'faint' }, explanation),
    h(
      Form,
      { button: say('返信した', 'Answered'), send: reply },
      h(Field, { label: say(`${about}への返信`, `Answer to ${about}`), name: 'text', rows: 2, required: true }),
    ),
  );
}

/** @param {{ one: Enishi.AskedQuestion }} props */
function Asked({ one: { customer, text, typingUntil } }) {
  const until = say(`${time(typingUntil)}ごろまで`, `until about ${time(typingUntil)}`);
  return h('article', null, h(Customer, { customer }), h('p', null, text), h('p', { class: 'faint' }, until));
}

/** @param {{ one: Enishi.LiveRoomChat, id: string }} props */
function Person({ one, id }) {
  const { chat, customer, role, mainByHand, brief, since, kindSince, earnings, waitingSince, secretReplies, lastReplyAt } = one;
  const { enishi } = session;
  const about = customer.displayName;
  const kind = word(CHAT_KINDS, chat.kind);
  const path = { id: chat.id };
  const done = async (/** @type {Promise<unknown>} */ answer) => {
    await answer;
    focusOn('room');
  };
  const end = () => done(enishi.put('/v1/chats/{id}/end', { path, body: {} }));
  const move = (/** @type {Enishi.ChatKind} */ kind) => done(enishi.put('/v1/chats/{id}/kind', { path, body: { kind } }));
  const makeMain = () => done(enishi.put('/v1/performers/{id}/live-room/main', { path: { id }, body: { customerId: customer.id } }));
  const byRule = () => done(enishi.delete('/v1/performers/{id}/live-room/main', { path: { id } }));
  // What was a chat becomes no peek again.
  const kinds = /** @type {const} */ (['TWO_SHOT', 'PARTY']).filter((kind) => kind !== chat.kind);
  return h(
    'article',
    { 'aria-label': about },
    h(Customer, { customer }),
    h(
      'p',
      { class: 'counts' },
      h('span', { class: role === 'MAIN' ? 'chip strong' : 'chip' }, word(ROOM_ROLES, role)),
      role !== 'PEEK' && h('span', { class: 'chip' }, kind),
      h(Clock, { since, words: (minutes) => say(`入室から${minutes}分`, `here for ${counted(minutes, '', 'minute')}`) }),
      kindSince !== since &&
        h(Clock, { since: kindSince, words: (minutes) => say(`${kind}になって${minutes}分`, `${kind} for ${counted(minutes, '', 'minute')}`) }),
    ),
    h('p', { class: 'faint' }, one.explanation),
    h(Cares, brief),
    h(Promises, { promises: brief.promises, again: async () => focusOn('room') }),
    brief.topic && h('blockquote', null, brief.topic),
    h(Facts, {
      facts: [
        [say('チャットの売上', 'Earned in chat'), yen(earnings.chat)],
        [say('秘密メッセージ', 'Secret messages'), yen(earnings.secret)],
        [say('返信待ち', 'Waiting'), waitingSince && h(Clock, { since: waitingSince, words: waitedWords })],
        [say('今夜の返信', 'Answered'), lastReplyAt ? [counted(secretReplies, '通', 'time'), moment(lastReplyAt)] : say('まだなし', 'Not yet')],
        [say('前回', 'Last time'), brief.lastChatAt && [moment(brief.lastChatAt), ago(brief.daysSince ?? 0)]],
        [say('大切な理由', 'Why focus'), brief.focusMotive],
        [say('誕生日', 'Birthday'), brief.birthday && birthdayWords(brief.birthday)],
        [say('次の予約', 'Next reservation'), brief.nextReservation && reservationWords(brief.nextReservation)],
      ],
    }),
    kinds.map((kind) => h(ActAbout, { key: kind, words: moveWords(kind), about, plain: true, run: () => move(kind) })),
    role === 'PARTICIPANT' && h(ActAbout, { key: 'main', words: say('メインにする', 'Make main'), about, plain: true, run: makeMain }),
    mainByHand && h(Act, { key: 'rule', plain: true, run: byRule }, say('メインを自動に戻す', 'Choose the main customer by the rule')),
    h(ActAbout, { key: 'end', words: say('退室した', 'Has left'), about, plain: true, run: end }),
  );
}

/** @param {Enishi.ChatKind} kind */
const moveWords = (kind) => say(`${word(CHAT_KINDS, kind)}に切り替え`, `On to ${word(CHAT_KINDS, kind).toLowerCase()}`);

/** @param {{ chat: Enishi.Chat }} props */
function Forgotten({ chat }) {
  const end = async ({ minutes = '' }) => {
    const endedAt = new Date(Date.parse(chat.startedAt) + Number(minutes) * 60_000).toISOString();
    await session.enishi.put('/v1/chats/{id}/end', { path: { id: chat.id }, body: { endedAt } });
    focusOn('room');
  };
  return h(
    'article',
    { 'aria-label': chat.customer.displayName },
    h(Customer, { customer: chat.customer }),
    h('p', { class: 'faint' }, chatWords(chat)),
    h(
      Form,
      { button: say('終わりを記録する', 'Record the end'), send: end },
      h(Field, { label: say('何分のチャットでしたか', 'Minutes it lasted'), name: 'minutes', type: 'number', min: '1', max: '1439', required: true }),
    ),
  );
}

/** @param {number} minutes */
const waitedWords = (minutes) => say(`${minutes}分待っています`, `Waiting for ${counted(minutes, '', 'minute')}`);

/**
 * The minutes since then. They run by the clock of this machine; nothing is asked for them.
 *
 * @param {{ since: string, words: (minutes: number) => string }} props
 */
function Clock({ since, words }) {
  const [now, setNow] = useState(Date.now());
  useEffect(() => {
    const ticking = setInterval(() => setNow(Date.now()), 10_000);
    return () => clearInterval(ticking);
  }, []);
  return h('span', null, words(Math.max(0, Math.floor((now - Date.parse(since)) / 60_000))));
}
