// Customers, found by what they are called, or listed. One request, `GET /v1/customers`; each further page by one more.
import { h } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { STAGES } from '../labels.js';
import { day, moment, say } from '../language.js';
import { Act, Choice, Customer, Field, Form, cards, options, screen } from '../parts.js';
import { go, link } from '../routes.js';
import { session } from '../session.js';

/** @import { ComponentChildren, FunctionComponent } from 'preact' */
/** @import * as Enishi from 'enishi-client' */

/** @param {{ query: URLSearchParams }} props */
export function Search({ query }) {
  const asked = Object.fromEntries(query);
  return screen({
    title: say('検索', 'Search'),
    asked: query.toString(),
    read: () => session.enishi.get('/v1/customers', { query: asFilters(asked) }),
    show: (page) => [h(Asked, { asked }), h(Found, { page })],
  });
}

/** What the address says, as the service takes it. @param {Record<string, string>} asked */
function asFilters({ q, stage, due, sort = '-lastTouch' }) {
  return {
    q,
    stage: stage ? [/** @type {Enishi.Stage} */ (stage)] : undefined,
    due: due ? true : undefined,
    sort: /** @type {Enishi.CustomerSort} */ (sort),
  };
}

/** @param {{ asked: Record<string, string> }} props */
function Asked({ asked: { q = '', stage, due, sort } }) {
  const all = /** @type {[string, string]} */ (['', say('すべて', 'All')]);
  const byName = /** @type {[string, string]} */ (['name', say('名前順', 'By name')]);
  return h(
    Form,
    { keep: true, button: say('探す', 'Search'), send: (fields) => go(link('search', '', fields)) },
    h(Field, { label: say('ハンドルネーム、呼び名、よみがな', 'Handle, name or reading'), name: 'q', type: 'search', value: q }),
    h(
      'div',
      { class: 'fields' },
      h(Choice, { label: say('段階', 'Stage'), name: 'stage', value: stage, options: [all, ...options(STAGES)] }),
      h(Choice, { label: say('連絡の時期', 'Due'), name: 'due', value: due, options: [all, ['true', say('そろそろ連絡する人', 'Only those due')]] }),
      h(Choice, { label: say('並び順', 'Order'), name: 'sort', value: sort, options: [['', say('連絡が新しい順', 'Latest first')], byName] }),
    ),
  );
}

/** Customers, page by page. @param {{ page: Enishi.CustomerPage, card?: FunctionComponent<{ customer: Enishi.Customer }>, none?: string }} props */
export function Found({ page, card = One, none = say('見つかりませんでした。', 'Nobody was found.') }) {
  const [{ items, next }, setList] = useState(page);
  useEffect(() => setList(page), [page]);
  const more = async () => {
    const further = await session.enishi.get('/v1/customers', { query: { cursor: next } });
    // Another search may have been asked for meanwhile: its list goes on by another cursor.
    setList((now) => (now.next === next ? { items: [...now.items, ...further.items], next: further.next } : now));
  };
  return h(
    'div',
    null,
    h('p', { role: 'status' }, items.length === 0 && none),
    cards(items.map((customer) => h(card, { key: customer.id, customer }))),
    next && h(Act, { run: more }, say('続きを見る', 'More')),
  );
}

/** @param {{ customer: Enishi.Customer, children?: ComponentChildren }} props */
export function One({ customer, children }) {
  const { displayName, handle, performer, touch, lastChatAt, dueOn } = customer;
  const facts = [
    displayName !== handle && handle,
    !session.me.performerId && say(`担当 ${performer.name}`, `with ${performer.name}`),
    touch ? say(`最後の連絡は${moment(touch.lastAt)}`, `last touch ${moment(touch.lastAt)}`) : say('まだ連絡なし', 'no touch yet'),
    lastChatAt && say(`最後のチャットは${moment(lastChatAt)}`, `last chat ${moment(lastChatAt)}`),
    dueOn && say(`連絡の目安は${day(dueOn)}`, `due ${day(dueOn)}`),
  ];
  return h('article', null, h(Customer, { customer }), h('p', { class: 'faint' }, facts.filter(Boolean).join(' · ')), children);
}
