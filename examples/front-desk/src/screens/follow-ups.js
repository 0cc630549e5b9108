// All of one lane of the day, further than the day itself shows. One request, `GET …/follow-ups`.
import { h } from 'preact';
import { useState } from 'preact/hooks';
import { useSent } from '../brief.js';
import { LANES, word } from '../labels.js';
import { say } from '../language.js';
import { Act, cards, screen } from '../parts.js';
import { session } from '../session.js';
import { FollowUp, silenceWords } from './today.js';

/** @import * as Enishi from 'enishi-client' */

const PAGE = 50;
const MOST = 200;

/** @param {{ id: string, query: URLSearchParams }} props */
export function FollowUps({ id, query: asked }) {
  // More is a longer page, not a further one: after a mail the list is read again, and as far as before.
  const [limit, setLimit] = useState(PAGE);
  const lane = /** @type {Enishi.Lane | null} */ (asked.get('lane')) ?? undefined;
  return screen({
    title: [say('連絡リスト', 'Follow-ups'), lane && word(LANES, lane)].filter(Boolean).join(': '),
    about: `${id} ${lane}`,
    asked: String(limit),
    read: () => session.enishi.get('/v1/performers/{id}/follow-ups', { path: { id }, query: { lane, limit } }),
    show: (page, again) => h(List, { page, again, more: limit < MOST ? () => setLimit(limit + PAGE) : undefined }),
  });
}

/** @param {{ page: Enishi.FollowUpPage, again: () => Promise<void>, more?: () => void }} props */
function List({ page: { items, next, suppressed }, again, more }) {
  const { send, recorded } = useSent(again);
  return h(
    'div',
    null,
    recorded,
    suppressed && h('p', { class: 'notice' }, silenceWords(suppressed)),
    cards(items.map((one) => h(FollowUp, { key: one.customer.id, one, send }))) ?? h('p', null, say('声をかける人はもういません。', 'Nobody is left to write to.')),
    next && (more ? h(Act, { run: more }, say('もっと見る', 'More')) : h('p', { class: 'faint' }, say('ほかにもいます。', 'There are more.'))),
  );
}
