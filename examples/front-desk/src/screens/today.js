// The performer's day: who must be written to, why, and what was last talked about; who comes; what waits. One request, `GET …/today`.
import { h } from 'preact';
import { useState } from 'preact/hooks';
import { Reasons, chatWords, minutesOf, startWords, useSent } from '../brief.js';
import { LANES, SILENCES, word } from '../labels.js';
import { counted, moment, say } from '../language.js';
import { Act, ActAbout, Customer, Field, Form, Section, cards, screen } from '../parts.js';
import { link } from '../routes.js';
import { session } from '../session.js';

/** @import * as Enishi from 'enishi-client' */
/** @import { Send } from '../brief.js' */

/** @typedef {() => Promise<void>} Again */

const LANE_ORDER = /** @type {const} */ (['NOW', 'TODAY', 'CADENCE']);

/** @param {{ id: string }} props */
export function Today({ id }) {
  return screen({
    title: say('今日', 'Today'),
    about: id,
    read: () => session.enishi.get('/v1/performers/{id}/today', { path: { id } }),
    show: (today, again) => h(Plan, { today, again, id }),
  });
}

/** @param {{ today: Enishi.Today, again: Again, id: string }} props */
function Plan({ today, again, id }) {
  const { suppressed } = today;
  const { send, recorded } = useSent(again);
  return h(
    'div',
    null,
    recorded,
    suppressed && h('p', { class: 'notice' }, silenceWords(suppressed)),
    h(
      'p',
      { class: 'counts' },
      today.alertCount > 0 && h('a', { class: 'chip danger', href: link('alerts', id) }, say(`アラート ${today.alertCount}件`, counted(today.alertCount, '', 'alert'))),
      today.afterChatCount > 0 && h('a', { class: 'chip', href: link('after-chats', id) }, say(`チャットの後 ${today.afterChatCount}件`, counted(today.afterChatCount, '', 'chat to finish', 'chats to finish'))),
      today.reviewCount > 0 && h('a', { class: 'chip', href: link('reviews', id) }, say(`振り返り ${today.reviewCount}件`, counted(today.reviewCount, '', 'review'))),
    ),
    LANE_ORDER.map((lane) => {
      const items = today.followUps.filter((one) => one.lane === lane);
      return h(Lane, { key: lane, lane, count: today.lanes[lane] ?? 0, items, id, send });
    }),
    today.followUpCount === 0 && h('p', null, say('今日、声をかける人はもういません。', 'Nobody is left to write to today.')),
    h(Section, { title: say('予約', 'Reservations') }, cards(today.reservations.map((one) => h(Visit, { key: one.id, one, id })))),
    h(Section, { title: say('予約の希望', 'Requests') }, cards(today.requests.map((one) => h(Visit, { key: one.id, one, id })))),
    h(Section, { title: say('この人のため', 'Focus') }, cards(today.focus.map((one) => h(Focus, { key: one.customer.id, one })))),
  );
}

/** @param {Enishi.Suppressed} suppressed */
export function silenceWords({ code, until }) {
  return `${word(SILENCES, code)}: ${say(`${moment(until)}まで`, `until ${moment(until)}`)}`;
}

/** @param {{ lane: Enishi.Lane, count: number, items: Enishi.FollowUpItem[], id: string, send: Send }} props */
function Lane({ lane, count, items, id, send }) {
  const title = [word(LANES, lane), h('span', { class: 'faint' }, ` ${counted(count, '人', 'person', 'people')}`)];
  const more = count - items.length;
  return [
    h(Section, { title, kind: `lane ${lane.toLowerCase()}` }, cards(items.map((one) => h(FollowUp, { key: one.customer.id, one, send })))),
    more > 0 && h('p', null, h('a', { href: link('follow-ups', id, { lane }) }, say(`ほかに${more}人`, `${more} more`))),
  ];
}

/** Somebody who must be written to, and why. @param {{ one: Enishi.FollowUpItem, send: Send }} props */
export function FollowUp({ one: { customer, reasons, lastChat, newestNote, lastMessage, templates }, send }) {
  const { id: customerId, displayName: about } = customer;
  return h(
    'article',
    { 'aria-label': about },
    h(Customer, { customer }),
    h(Reasons, { reasons }),
    lastChat && h('p', { class: 'faint' }, say('最後のチャット: ', 'Last chat: '), chatWords(lastChat)),
    newestNote && h('blockquote', null, newestNote.body),
    lastMessage?.direction === 'IN' && lastMessage.body && h('blockquote', { class: 'incoming' }, lastMessage.body),
    h(Words, { customer, templates, send }),
    h(ActAbout, { words: say('メールを送った', 'Mail sent'), about, run: (key) => send({ customerId }, key) }),
  );
}

/**
 * The words of a template, filled in for the customer: the performer changes them, sends them on the site, and says so here.
 *
 * @param {{ customer: Enishi.CustomerSummary, templates: Enishi.TemplateName[], send: Send }} props
 */
function Words({ customer, templates, send }) {
  const [filled, setFilled] = useState(/** @type {{ id: string, text: string } | null} */ (null));
  const fill = async (/** @type {string} */ id) => {
    const { text } = await session.enishi.post('/v1/templates/{id}/rendering', { path: { id }, body: { customerId: customer.id } });
    setFilled({ id, text });
  };
  const sent = async (/** @type {Record<string, string>} */ { text }, /** @type {string} */ key) => {
    await send({ customerId: customer.id, body: text, templateId: text && filled?.id }, key);
    setFilled(null);
  };
  if (!templates.length) return null;
  if (!filled) {
    const choices = templates.map(({ id, title }) => h(ActAbout, { key: id, plain: true, words: title, about: customer.displayName, run: () => fill(id) }));
    return h('details', null, h('summary', null, say('ひな形を使う', 'Use a template')), choices);
  }
  return h(
    Form,
    { button: say('この文面で送った', 'Sent with these words'), send: sent },
    h(Field, { label: say('文面', 'Words'), name: 'text', rows: 4, value: filled.text, required: true, autofocus: true }),
    h(Act, { plain: true, run: () => setFilled(null) }, say('やめる', 'Cancel')),
  );
}

/** @param {{ one: Enishi.TodayReservation, id: string }} props */
function Visit({ one, id }) {
  const { customer, businessDay, message, holdExpiresAt, outcomeMissing } = one;
  const minutes = minutesOf(one);
  return h(
    'article',
    null,
    h('a', { href: link('booking', id, { from: businessDay }) }, say(`${startWords(one)}から${minutes}分`, `${startWords(one)}, ${minutes} minutes`)),
    ' ',
    h(Customer, { customer }),
    message && h('blockquote', null, message),
    holdExpiresAt && h('p', { class: 'faint' }, say(`返事の期限は${moment(holdExpiresAt)}`, `Answer before ${moment(holdExpiresAt)}`)),
    outcomeMissing && h('p', { class: 'faint' }, say('来たかどうかが、まだ記録されていません。', 'Whether the customer came is not recorded yet.')),
  );
}

/** @param {{ one: Enishi.FocusPerson }} props */
function Focus({ one: { customer, motive, touch, newestNote } }) {
  return h(
    'article',
    null,
    h(Customer, { customer }),
    motive && h('p', null, motive),
    touch && h('p', { class: 'faint' }, say(`最後の連絡は${moment(touch.lastAt)}`, `Last touch ${moment(touch.lastAt)}`)),
    newestNote && h('blockquote', null, newestNote.body),
  );
}
