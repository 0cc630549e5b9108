// What must be known of a customer in three seconds, for all screens that show somebody.
import { h } from 'preact';
import { useState } from 'preact/hooks';
import { CHAT_KINDS, REASONS, word } from './labels.js';
import { counted, day, everyYear, moment, say, today, yen } from './language.js';
import { Act, ActAbout, Customer } from './parts.js';
import { session } from './session.js';

/** @import { ComponentChildren } from 'preact' */
/** @import * as Enishi from 'enishi-client' */

/** @typedef {{ customerId: string, body?: string, templateId?: string, purpose?: Enishi.Purpose }} Sent */
/** @typedef {(mail: Sent, key: string) => Promise<void>} Send */

/** @param {{ brief: Enishi.Brief, again?: () => Promise<void> }} props with `again` promises can be ticked off here */
export function Brief({ brief, again }) {
  const { customer, lastChat, firstChatAt, lastMessage, cadence, touch, reservations, due } = brief;
  return h(
    'div',
    null,
    h('h2', null, h(Customer, { customer })),
    h(Cares, brief),
    due && h(Reasons, { reasons: due.reasons }),
    h(Promises, { promises: brief.promises, again }),
    h(Facts, {
      facts: [
        [say('よみがな', 'Reading'), brief.kana],
        [say('ハンドルネーム', 'Handle'), customer.handle !== customer.displayName && customer.handle],
        [say('担当', 'Performer'), !session.me.performerId && brief.performer.name],
        [say('大切な理由', 'Why focus'), brief.focusMotive],
        [say('最後のチャット', 'Last chat'), lastChat && [chatWords(lastChat), lastChat.mic && say('マイクあり', 'by voice'), ago(lastChat.daysAgo)]],
        [say('話したこと', 'Talked about'), lastChat?.gist],
        [lastMessage ? messageWords(lastMessage) : '', lastMessage && [moment(lastMessage.at), lastMessage.body]],
        [say('最後の連絡', 'Last touch'), touch && [moment(touch.lastAt), ago(touch.daysAgo)]],
        [say('これまで', 'So far'), [counted(brief.chatCount, '回', 'chat'), yen(brief.earnings), firstChatAt && since(firstChatAt)]],
        [say('次の予約', 'Next reservation'), brief.nextReservation && reservationWords(brief.nextReservation)],
        [say('これまでの予約', 'Past reservations'), keptWords(reservations)],
        [say('連絡の間隔', 'Contact every'), counted(cadence.days, '日', 'day')],
        [say('最後のログイン', 'Last login'), brief.lastLoginAt && moment(brief.lastLoginAt)],
        [say('誕生日', 'Birthday'), brief.birthday && birthdayWords(brief.birthday)],
        [say('会員から', 'From the customer'), brief.favoritedBy && say('お気に入りに入れてくれています', 'Has marked the performer as a favourite')],
        [say('タグ', 'Tags'), brief.tags.join(say('、', ', '))],
      ],
    }),
    brief.notes.map(({ id, body, pinned, createdAt }) =>
      h('blockquote', { key: id }, body, h('br', null), h('small', null, pinned && say('固定 ', 'Pinned '), moment(createdAt))),
    ),
  );
}

/** What is known, by name; what is not known is left out. @param {{ facts: [name: string, value: ComponentChildren][] }} props */
export function Facts({ facts }) {
  const words = (/** @type {ComponentChildren} */ value) => (Array.isArray(value) ? value.filter(Boolean).join(' · ') : value);
  return h('dl', { class: 'facts' }, facts.map(([name, value]) => value && h('div', null, h('dt', null, name), h('dd', null, words(value)))));
}

/** What to be careful about. @param {{ cautions: Enishi.Caution[], alerts: Enishi.AlertBrief[] }} props */
export function Cares({ cautions, alerts }) {
  const details = [...alerts, ...cautions].map(({ detail }) => detail);
  return details.length ? h('ul', { class: 'reasons trouble' }, details.map((detail) => h('li', null, detail))) : null;
}

/** Why somebody must hear from the performer. @param {{ reasons: Enishi.Reason[] }} props */
export function Reasons({ reasons }) {
  return h('ul', { class: 'reasons' }, reasons.map(({ code, detail }) => h('li', null, h('b', null, word(REASONS, code)), ' ', detail)));
}

/** What the performer said they would ask or do. @param {{ promises: Enishi.BriefPromise[], again?: () => Promise<void> }} props */
export function Promises({ promises, again }) {
  const keep = async (/** @type {string} */ id) => {
    await session.enishi.put('/v1/promises/{id}/kept', { path: { id } });
    await again?.();
  };
  if (!promises.length) return null;
  const items = promises.map(({ id, text, askOn, handedOver }) =>
    h(
      'li',
      { key: id },
      h('b', null, askOn ? say(`${day(askOn)}の約束`, `Promised for ${day(askOn)}`) : say('次に会ったら', 'Next time')),
      ` ${text} `,
      handedOver && h('small', null, say('前の担当から ', 'from a colleague ')),
      again && h(ActAbout, { plain: true, words: say('済んだ', 'Done'), about: text, run: () => keep(id) }),
    ),
  );
  return h('ul', { class: 'reasons' }, items);
}

/** What deserves attention after a write that has worked. @param {{ warnings: Enishi.Warning[] }} props */
export function Warnings({ warnings }) {
  return h('div', { 'aria-live': 'polite' }, warnings.map(({ detail }) => h('p', { class: 'notice' }, detail)));
}

/**
 * Records mails, and says below the heading whose was recorded last: a tap is easily a slip, so it can be taken back there, when the list has gone on.
 *
 * @param {() => Promise<void>} again
 */
export function useSent(again) {
  const [message, setMessage] = useState(/** @type {Enishi.Message | null} */ (null));
  /** @type {Send} */
  const send = async (mail, idempotencyKey) => {
    const body = /** @type {const} */ ({ channel: 'MAIL', direction: 'OUT', ...mail });
    setMessage(await session.enishi.post('/v1/messages', { body, idempotencyKey }));
    await again();
  };
  const takeBack = async (/** @type {Enishi.Message} */ of) => {
    await session.enishi.delete('/v1/messages/{id}', { of });
    setMessage(null);
    await again();
  };
  const name = message?.customer.displayName;
  const recorded = h(
    'div',
    { class: message ? 'notice sent' : '' },
    h('p', { role: 'status' }, name && say(`${polite(name)}へのメールを記録しました。`, `The mail to ${name} is recorded.`)),
    message && h(Act, { key: message.id, plain: true, run: () => takeBack(message) }, say('取り消す', 'Take it back')),
    h(Warnings, { warnings: message?.warnings ?? [] }),
  );
  return { send, recorded };
}

/** @param {Pick<Enishi.LastChat, 'startedAt' | 'kind' | 'minutes'>} chat */
export function chatWords({ startedAt, kind, minutes }) {
  return [moment(startedAt), word(CHAT_KINDS, kind), minutes === undefined ? '' : counted(minutes, '分', 'minute')].join(' ');
}

/** @param {Enishi.NextReservation} reservation */
export function reservationWords({ state, ...start }) {
  return startWords(start) + (state === 'REQUESTED' ? say('（返事待ち）', ' (not answered yet)') : '');
}

/** Most call names have it already: けんさん. @param {string} name */
const polite = (name) => (/(さん|くん|ちゃん|君|様)$/.test(name) ? name : `${name}さん`);

/** When a visit begins, as it is said of a night: 25:00 belongs to the day before. @param {{ businessDay: string, spokenStart: string }} visit */
export function startWords({ businessDay, spokenStart }) {
  return day(businessDay) + say('', ' ') + spokenStart;
}

/** How long a visit is. @param {{ startsAt: string, endsAt: string }} visit */
export function minutesOf({ startsAt, endsAt }) {
  return (Date.parse(endsAt) - Date.parse(startsAt)) / 60_000;
}

/** @param {string} birthday `MM-DD` */
export function birthdayWords(birthday) {
  return today().endsWith(birthday) ? say('今日！', 'Today!') : everyYear(birthday);
}

/** Nothing for today and yesterday, which the day says itself. @param {number} days */
export function ago(days) {
  return days > 1 && say(`${days}日前`, `${days} days ago`);
}

/** @param {string} instant */
const since = (instant) => say(`初回は${moment(instant)}`, `since ${moment(instant)}`);

/** Who wrote last, and how. @param {Enishi.MessageBrief} message */
export function messageWords({ direction, channel }) {
  const what = channel === 'SECRET' ? say('秘密メッセージ', 'secret message') : say('メール', 'mail');
  return direction === 'IN' ? say(`最後に届いた${what}`, `Last ${what} received`) : say(`最後に送った${what}`, `Last ${what} sent`);
}

/** @param {Enishi.ReservationRecord} record */
const keptWords = ({ completed, noShows }) =>
  completed + noShows > 0 && say(`来たのは${completed}回、来なかったのは${noShows}回`, `came ${completed}, did not come ${noShows}`);
