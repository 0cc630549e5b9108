// The week of a performer: who wants to come, who comes, who came; and the time that is free. One request, `GET /v1/reservations`.
import { h } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { isProblem } from 'enishi-client';
import { minutesOf, startWords } from '../brief.js';
import { CANCEL_REASONS, EMPTY_DAYS, RESERVATION_STATES, word } from '../labels.js';
import { counted, day, moment, plusDays, say, today } from '../language.js';
import { Act, ActAbout, Choice, Customer, Field, Form, Section, Trouble, cards, options, screen } from '../parts.js';
import { link } from '../routes.js';
import { session } from '../session.js';

/** @import * as Enishi from 'enishi-client' */

/** @typedef {() => Promise<void>} Again */
/** @typedef {(startsAt: string, words: string, key: string) => Promise<void>} Reserve `words`: as it was said of the start that was tapped */

/** @param {{ id: string, query: URLSearchParams }} props */
export function Booking({ id, query }) {
  const asked = query.get('from') ?? '';
  const from = /^\d{4}-\d\d-\d\d$/.test(asked) && Date.parse(asked) ? asked : today();
  const to = plusDays(from, 6);
  return screen({
    title: say('予約', 'Booking'),
    about: id,
    asked: from,
    read: () => session.enishi.get('/v1/reservations', { query: { performerId: id, from, to, limit: 200 } }),
    show: ({ items }, again) => h(Week, { id, from, to, items, again }),
  });
}

/** @param {{ id: string, from: string, to: string, items: Enishi.Reservation[], again: Again }} props */
function Week({ id, from, to, items, again }) {
  const requests = items.filter(({ state }) => state === 'REQUESTED');
  const others = items.filter(({ state }) => state !== 'REQUESTED');
  const days = [...new Set(others.map(({ businessDay }) => businessDay))];
  const visits = (/** @type {Enishi.Reservation[]} */ list) => cards(list.map((one) => h(Visit, { key: one.id, one, again })));
  const week = (/** @type {number} */ shift) => link('booking', id, { from: plusDays(from, shift) });
  return h(
    'div',
    null,
    h(
      'p',
      { class: 'counts' },
      h('a', { class: 'chip', href: week(-7) }, say('← 前の週', '← Earlier')),
      h('b', { 'aria-live': 'polite' }, `${day(from)} – ${day(to)}`),
      h('a', { class: 'chip', href: week(7) }, say('次の週 →', 'Later →')),
    ),
    h('details', null, h('summary', null, say('空いている時間', 'Free times')), h(Finder, { id, from, to, again })),
    h(Section, { title: say('返事を待っている予約希望', 'Requests waiting for an answer') }, visits(requests)),
    days.map((isoDay) => h(Section, { key: isoDay, title: day(isoDay) }, visits(others.filter((one) => one.businessDay === isoDay)))),
    items.length === 0 && h('p', null, say('この週の予約はありません。', 'No reservations in this week.')),
  );
}

/** @param {{ one: Enishi.Reservation, again: Again }} props */
function Visit({ one, again }) {
  const { customer, state, businessDay, spokenStart, startsAt, message, holdExpiresAt, cancelReason } = one;
  const minutes = minutesOf(one);
  const isRequest = state === 'REQUESTED';
  const isConfirmed = state === 'CONFIRMED';
  const hasBegun = Date.parse(startsAt) <= Date.now();
  const put = async (/** @type {() => Promise<unknown>} */ change) => {
    try {
      await change();
    } finally {
      await again(); // where somebody was faster, what it is now is shown
    }
  };
  const act = (/** @type {'confirmation' | 'declination' | 'completion' | 'no-show'} */ as, /** @type {string} */ words, plain = false) => {
    const run = () => put(() => session.enishi.put(`/v1/reservations/{id}/${as}`, { of: one, body: {} }));
    return h(ActAbout, { plain, run, words, about: customer.displayName });
  };
  const facts = [
    !isRequest && word(RESERVATION_STATES, state),
    cancelReason && word(CANCEL_REASONS, cancelReason),
    one.standingReservationId && say('定期予約', 'standing'),
    isRequest && holdExpiresAt && say(`${moment(holdExpiresAt)}まで仮押さえ`, `held until ${moment(holdExpiresAt)}`),
  ];
  return h(
    'article',
    { 'aria-label': `${startWords(one)} ${customer.displayName}` },
    h('b', null, isRequest && day(businessDay) + say('', ' '), say(`${spokenStart}から${minutes}分 `, `${spokenStart}, ${minutes} minutes `)),
    h(Customer, { customer }),
    h('p', { class: 'faint' }, facts.filter(Boolean).join(' · ')),
    message && h('blockquote', { class: 'incoming' }, message),
    isRequest && [act('confirmation', say('受ける', 'Confirm')), act('declination', say('断る', 'Decline'), true)],
    isConfirmed && hasBegun && [act('completion', say('来た', 'Came')), act('no-show', say('来なかった', 'Did not come'), true)],
    isConfirmed && h(Cancel, { one, put }),
  );
}

/** @param {{ one: Enishi.Reservation, put: (change: () => Promise<unknown>) => Promise<void> }} props */
function Cancel({ one, put }) {
  const cancel = (/** @type {Record<string, string>} */ { reason }) => {
    const body = { reason: /** @type {Enishi.CancelReason} */ (reason) };
    return put(() => session.enishi.put('/v1/reservations/{id}/cancellation', { of: one, body }));
  };
  return h(
    'details',
    null,
    h('summary', null, say('キャンセルする', 'Cancel the reservation')),
    h(
      Form,
      { button: say('キャンセルする', 'Cancel the reservation'), send: cancel },
      h(Choice, { label: say('理由', 'Why'), name: 'reason', options: options(CANCEL_REASONS) }),
    ),
  );
}

/** For whom: free time is asked for when somebody has been found. @param {{ id: string, from: string, to: string, again: Again }} props */
function Finder({ id, from, to, again }) {
  const [found, setFound] = useState(/** @type {Enishi.Customer[] | null} */ (null));
  const [customer, setCustomer] = useState(/** @type {Enishi.Customer | null} */ (null));
  const find = async (/** @type {Record<string, string>} */ { q }) => {
    const { items } = await session.enishi.get('/v1/customers', { query: { performerId: id, q, limit: 10 } });
    setFound(items);
    setCustomer(null);
  };
  return h(
    'div',
    null,
    h(
      Form,
      { keep: true, button: say('探す', 'Find'), send: find },
      h(Field, { label: say('だれの予約ですか（ハンドルネームか呼び名）', 'For whom (handle or name)'), name: 'q', type: 'search', required: true }),
    ),
    h('p', { role: 'status' }, found?.length === 0 && say('見つかりませんでした。', 'Nobody was found.')),
    found?.map((one) => {
      const pressed = { class: 'plain', 'aria-pressed': one.id === customer?.id, onClick: () => setCustomer(one) };
      return h('button', { key: one.id, type: 'button', ...pressed }, `${one.displayName} (${one.site.name})`);
    }),
    customer && h(Slots, { key: customer.id, id, from, to, customer, again }),
  );
}

/** The starts that this customer can have. @param {{ id: string, from: string, to: string, customer: Enishi.Customer, again: Again }} props */
function Slots({ id, from, to, customer, again }) {
  const [durationMinutes, setDuration] = useState(60);
  const [state, setState] = useState(/** @type {{ list?: Enishi.SlotList, error?: unknown }} */ ({}));
  const [reserved, setReserved] = useState('');
  const look = async (/** @type {AbortSignal | undefined} */ signal) => {
    const query = { from, to, durationMinutes, customerId: customer.id, groupBy: /** @type {const} */ ('BUSINESS_DAY') };
    try {
      setState({ list: await session.enishi.get('/v1/performers/{id}/slots', { path: { id }, query, signal }) });
    } catch (error) {
      if (!signal?.aborted) setState({ error });
    }
  };
  useEffect(() => {
    const left = new AbortController();
    look(left.signal);
    return () => left.abort();
  }, [from, durationMinutes]);
  const reserve = async (/** @type {string} */ startsAt, /** @type {string} */ words, /** @type {string} */ idempotencyKey) => {
    setReserved('');
    const body = { customerId: customer.id, startsAt, durationMinutes, requestedBy: /** @type {const} */ ('PERFORMER') };
    await session.enishi.post('/v1/reservations', { body, idempotencyKey });
    setReserved(say(`${words}に予約しました。`, `Reserved for ${words}.`));
    await look(undefined);
    await again();
  };
  const { list, error } = state;
  const last = (/** @type {string} */ minutes) => setDuration(Number(minutes));
  /** @type {[string, string][]} */
  const durations = [15, 30, 60, 90, 120, 180].map((minutes) => [String(minutes), counted(minutes, '分', 'minute')]);
  return h(
    'div',
    null,
    h(Choice, { label: say('長さ', 'How long'), name: 'duration', value: String(durationMinutes), options: durations, onChange: last }),
    h(Trouble, { error }),
    list?.refusal && h('p', { class: 'notice' }, list.refusal.detail),
    h('p', { role: 'status' }, reserved),
    list?.days?.map((one) => h(FreeDay, { key: one.businessDay, one, reserve: list.refusal ? undefined : reserve })),
  );
}

/** @param {{ one: Enishi.SlotDay, reserve?: Reserve }} props without `reserve` the times are only named */
function FreeDay({ one: { businessDay, slots, reasons = [] }, reserve }) {
  const why = reasons.map((reason) => word(EMPTY_DAYS, reason)).join(say('、', ', '));
  if (!slots.length) return why && h('p', { class: 'faint' }, `${day(businessDay)}: ${why}`);
  return h(
    'details',
    null,
    h('summary', null, `${day(businessDay)} `, h('span', { class: 'faint' }, counted(slots.length, '枠', 'start'))),
    slots.map(({ startsAt, spokenStart }) =>
      reserve
        ? h(Start, { key: startsAt, startsAt, reserve, words: spokenStart, label: startWords({ businessDay, spokenStart }) })
        : h('span', { key: startsAt, class: 'chip' }, spokenStart),
    ),
  );
}

/**
 * A start to tap. Where it is refused, because somebody was faster, the nearest free ones stand beside it.
 *
 * @param {{ startsAt: string, words: string, label: string, reserve: Reserve }} props
 */
function Start({ startsAt, words, label, reserve }) {
  const [others, setOthers] = useState(/** @type {string[]} */ ([]));
  const run = async (/** @type {string} */ key) => {
    setOthers([]);
    try {
      await reserve(startsAt, label, key);
    } catch (error) {
      if (isProblem(error)) setOthers(error.problem.alternatives ?? []);
      throw error;
    }
  };
  return [
    h(Act, { plain: true, run, label }, words),
    others.map((other) => h(Act, { key: other, run: (key) => reserve(other, moment(other), key) }, moment(other))),
  ];
}
