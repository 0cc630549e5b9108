// Memo, thank-you, standby: after which chats something is left to do. One request, `GET …/after-chats`.
import { h } from 'preact';
import { chatWords, useSent } from '../brief.js';
import { AFTER_CHAT_STEPS, word } from '../labels.js';
import { counted, say, time } from '../language.js';
import { ActAbout, Customer, Field, Form, cards, screen } from '../parts.js';
import { session } from '../session.js';

/** @import * as Enishi from 'enishi-client' */
/** @import { Send } from '../brief.js' */

/** @param {{ id: string }} props */
export function AfterChats({ id }) {
  return screen({
    title: say('チャットの後', 'After chats'),
    about: id,
    read: () => session.enishi.get('/v1/performers/{id}/after-chats', { path: { id } }),
    show: (page, again) => h(List, { page, again }),
  });
}

/** @param {{ page: Enishi.AfterChatPage, again: () => Promise<void> }} props */
function List({ page: { items, next }, again }) {
  const { send, recorded } = useSent(again);
  return h(
    'div',
    null,
    recorded,
    h('p', { 'aria-live': 'polite' }, leftWords(items.length)),
    cards(items.map((one) => h(AfterChat, { key: one.chat.id, one, again, send }))),
    next && h('p', { class: 'faint' }, say('ほかにもあります。', 'There are more.')),
  );
}

/** @param {number} count */
function leftWords(count) {
  if (!count) return say('すべて済んでいます。待機に戻れます。', 'All done. Back to standby.');
  return say(`やり残しのあるチャットが${count}件あります。`, `${counted(count, '', 'chat')} with something left to do.`);
}

/** @param {{ one: Enishi.AfterChat, again: () => Promise<void>, send: Send }} props */
function AfterChat({ one: { chat, memoAt, thankYouAt, missing }, again, send }) {
  const { enishi } = session;
  const { customer, customerId } = chat;
  const path = { id: customerId };
  const done = async (/** @type {Promise<unknown>} */ answer) => {
    await answer;
    await again();
  };
  const note = ({ body = '' }, /** @type {string} */ idempotencyKey) =>
    done(enishi.post('/v1/customers/{id}/notes', { path, body: { body, chatId: chat.id }, idempotencyKey }));
  const thanked = (/** @type {string} */ key) => send({ customerId, purpose: 'THANK_YOU' }, key);
  const favorite = (/** @type {Enishi.FavoriteAnswer} */ answer) =>
    done(enishi.put('/v1/customers/{id}/favorite-question', { path, body: { answer } }));
  const about = customer.displayName;
  return h(
    'article',
    { 'aria-label': about },
    h(Customer, { customer }),
    h('p', { class: 'faint' }, chatWords(chat)),
    h(
      'p',
      { class: 'counts' },
      missing.map((step) => h('span', { key: step, class: 'chip strong' }, word(AFTER_CHAT_STEPS, step))),
      memoAt && h('span', { class: 'chip' }, say(`メモ済み ${time(memoAt)}`, `Note written ${time(memoAt)}`)),
      thankYouAt && h('span', { class: 'chip' }, say(`お礼済み ${time(thankYouAt)}`, `Thanked ${time(thankYouAt)}`)),
    ),
    missing.includes('MEMO') &&
      h(
        Form,
        { button: say('メモを残す', 'Save the note'), send: note },
        h(Field, { label: say(`${about}と話したこと`, `What you and ${about} talked about`), name: 'body', rows: 2, required: true }),
      ),
    missing.includes('THANK_YOU') && h(ActAbout, { words: say('お礼を送った', 'Thank-you sent'), about, run: thanked }),
    missing.includes('FAVORITE') &&
      h(
        'div',
        null,
        h('p', null, say('はじめての方です。お気に入りにしますか？', 'This was the first chat. Add to favourites?')),
        h(ActAbout, { words: say('お気に入りにする', 'Add to favourites'), about, run: () => favorite('FAVORITE') }),
        h(ActAbout, { words: say('しない', 'No'), about, plain: true, run: () => favorite('DISMISSED') }),
      ),
  );
}
