// Where somebody has to look: at one performer's customers, or at those of all. One request, `GET /v1/alerts`.
import { h } from 'preact';
import { ALERT_KINDS, ALERT_LEVELS, word } from '../labels.js';
import { moment, say } from '../language.js';
import { ActAbout, Customer, cards, screen } from '../parts.js';
import { link } from '../routes.js';
import { performerName, session } from '../session.js';

/** @import * as Enishi from 'enishi-client' */

/** @param {{ id: string }} props without an id those of all */
export function Alerts({ id }) {
  return screen({
    title: [say('アラート', 'Alerts'), performerName(id)].filter(Boolean).join(': '),
    about: id,
    read: () => session.enishi.get('/v1/alerts', { query: { state: 'OPEN', performerId: id || undefined, limit: 200 } }),
    show: ({ items, next }, again) => [
      id && !session.me.performerId && h('p', null, h('a', { href: link('alerts') }, say('全員のアラートを見る', 'Alerts of all performers'))),
      cards(items.map((alert) => h(Open, { key: alert.id, alert, again }))),
      items.length === 0 && h('p', null, say('確認が必要なものはありません。', 'Nothing needs attention.')),
      next && h('p', { class: 'faint' }, say('ほかにもあります。上から順に確認してください。', 'There are more. They follow when these have been seen.')),
    ],
  });
}

/** @param {{ alert: Enishi.Alert, again: () => Promise<void> }} props */
function Open({ alert: { id, kind, level, detail, customer, performer, raisedAt }, again }) {
  const seen = async () => {
    await session.enishi.put('/v1/alerts/{id}/acknowledgement', { path: { id } });
    await again();
  };
  const grave = kind === 'THREAT' || level === 'DANGER' || level === 'RED';
  const about = customer?.displayName ?? performer.name;
  return h(
    'article',
    { 'aria-label': `${word(ALERT_KINDS, kind)}: ${about}` },
    h('p', null, h('span', { class: grave ? 'chip danger' : 'chip strong' }, word(ALERT_KINDS, kind), level && ` · ${word(ALERT_LEVELS, level)}`)),
    h('p', null, detail),
    customer && h(Customer, { customer }),
    h('p', { class: 'faint' }, !session.me.performerId && `${performer.name} · `, moment(raisedAt)),
    h(ActAbout, { words: say('確認した', 'Seen'), about, run: seen }),
  );
}
