// The chats of some days ago, read again before the next mail: what was said, what was written since. One request, `GET …/reviews`.
import { h } from 'preact';
import { useState } from 'preact/hooks';
import { Reasons, chatWords, messageWords, useSent } from '../brief.js';
import { moment, say } from '../language.js';
import { ActAbout, Customer, Field, Form, cards, screen } from '../parts.js';
import { session } from '../session.js';

/** @import * as Enishi from 'enishi-client' */
/** @import { Send } from '../brief.js' */

/** @param {{ id: string }} props */
export function Reviews({ id }) {
  return screen({
    title: say('振り返り', 'Review'),
    about: id,
    read: () => session.enishi.get('/v1/performers/{id}/reviews', { path: { id }, query: { limit: 200 } }),
    show: ({ items }, again) => h(List, { items, again }),
  });
}

/** @param {{ items: Enishi.ReviewItem[], again: () => Promise<void> }} props */
function List({ items, again }) {
  const { send, recorded } = useSent(again);
  return h(
    'div',
    null,
    recorded,
    cards(items.map((one) => h(Review, { key: one.chat.id, one, again, send }))) ??
      h('p', null, say('今日振り返るチャットはありません。', 'No chats to review today.')),
  );
}

/** @param {{ one: Enishi.ReviewItem, again: () => Promise<void>, send: Send }} props */
function Review({ one: { customer, chat, mic, log, note, lastMessage, due }, again, send }) {
  const { id: customerId, displayName } = customer;
  const [noted, setNoted] = useState(false);
  const write = async (/** @type {Record<string, string>} */ { body = '' }, /** @type {string} */ idempotencyKey) => {
    setNoted(false);
    await session.enishi.post('/v1/customers/{id}/notes', { path: { id: customerId }, body: { body }, idempotencyKey });
    setNoted(true);
    await again();
  };
  return h(
    'article',
    { 'aria-label': displayName },
    h(Customer, { customer }),
    h('p', { class: 'faint' }, chatWords(chat), mic && say('・マイクあり', ', by voice')),
    log && h('details', { open: true }, h('summary', null, say('話したこと', 'What was said')), h('blockquote', null, log)),
    note && [h('p', { class: 'faint' }, say('メモ ', 'Note, '), moment(note.createdAt)), h('blockquote', null, note.body)],
    !log && !note && h('p', { class: 'faint' }, say('ログもメモもありません。', 'No log and no note.')),
    lastMessage && h(LastMessage, { message: lastMessage }),
    due && h(Reasons, { reasons: due.reasons }),
    h(
      'details',
      null,
      h('summary', null, say('メモを書く', 'Write a note')),
      h(
        Form,
        { button: say('メモを残す', 'Save the note'), send: write },
        h(Field, { label: say(`${displayName}についてのメモ`, `Note about ${displayName}`), name: 'body', rows: 2, required: true }),
      ),
    ),
    h('p', { role: 'status' }, noted && say('メモを残しました。', 'The note is saved.')),
    due && h(ActAbout, { words: say('メールを送った', 'Mail sent'), about: displayName, run: (key) => send({ customerId }, key) }),
  );
}

/** @param {{ message: Enishi.MessageBrief }} props */
function LastMessage({ message }) {
  const { direction, at, body } = message;
  return [
    h('p', { class: 'faint' }, `${messageWords(message)}: ${moment(at)}`),
    body && h('blockquote', { class: direction === 'IN' ? 'incoming' : '' }, body),
  ];
}
