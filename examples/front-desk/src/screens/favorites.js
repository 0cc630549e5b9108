// A performer's favourites, to be looked through from the longest silent one. One request, `GET /v1/customers`; each further page by one more.
import { h } from 'preact';
import { useState } from 'preact/hooks';
import { say } from '../language.js';
import { ActAbout, screen } from '../parts.js';
import { session } from '../session.js';
import { Found, One } from './search.js';

/** @import * as Enishi from 'enishi-client' */

/** @param {{ id: string }} props */
export function Favorites({ id }) {
  return screen({
    title: say('お気に入り', 'Favourites'),
    about: id,
    read: () => session.enishi.get('/v1/customers', { query: { performerId: id, favorite: true, sort: 'lastTouch' } }),
    show: (page) => [
      h('p', { class: 'faint' }, say('連絡が途絶えている順に並んでいます。', 'Those silent for longest come first.')),
      h(Found, { page, card: Favorite, none: say('お気に入りはまだいません。', 'No favourites yet.') }),
    ],
  });
}

/** Whoever is removed stays on view until the list is opened again, and can be put back. @param {{ customer: Enishi.Customer }} props */
function Favorite({ customer: read }) {
  const [customer, setCustomer] = useState(read);
  const path = { id: customer.id };
  const about = customer.displayName;
  const remove = async () => setCustomer(await session.enishi.delete('/v1/customers/{id}/favorite', { path }));
  const add = async () => setCustomer(await session.enishi.put('/v1/customers/{id}/favorite', { path }));
  return h(
    One,
    { customer },
    h('p', { role: 'status' }, !customer.favorite && say('お気に入りから外しました。', 'Removed from favourites.')),
    customer.favorite
      ? h(ActAbout, { key: 'mark', words: say('お気に入りから外す', 'Remove from favourites'), about, plain: true, run: remove })
      : h(ActAbout, { key: 'mark', words: say('お気に入りに戻す', 'Add again'), about, run: add }),
  );
}
