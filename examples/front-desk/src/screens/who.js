// Who is this? A handle is typed, and the briefs of all who have it are shown. Nothing is asked before.
import { h } from 'preact';
import { useState } from 'preact/hooks';
import { Brief } from '../brief.js';
import { say } from '../language.js';
import { Field, Form } from '../parts.js';
import { link } from '../routes.js';
import { session } from '../session.js';

/** @import * as Enishi from 'enishi-client' */

export function Who() {
  const [found, setFound] = useState(/** @type {{ handle: string, items: Enishi.Brief[] } | null} */ (null));
  const find = async ({ handle = '' }) => {
    const { items } = await session.enishi.get('/v1/briefs', { query: { handle } });
    setFound({ handle, items });
  };
  return h(
    'main',
    { id: 'screen' },
    h('h1', { tabIndex: -1 }, say('だれ？', 'Who is this?')),
    h(
      Form,
      { button: say('調べる', 'Look up'), send: find, keep: true },
      h(Field, { label: say('ハンドルネーム', 'Handle'), name: 'handle', required: true, autocomplete: 'off', autofocus: true }),
    ),
    h('p', { 'aria-live': 'polite' }, found && foundWords(found)),
    found?.items.map((brief) => h('article', { key: brief.customer.id, class: 'card' }, h(Brief, { brief }), h(LetIn, { brief }))),
    found?.items.length === 0 && h(Unknown, { handle: found.handle }),
  );
}

/** @param {{ handle: string, items: Enishi.Brief[] }} found */
function foundWords({ handle, items }) {
  if (!items.length) return say(`「${handle}」さんは、まだ登録されていません。`, `“${handle}” is not registered yet.`);
  return items.length === 1 ? '' : say(`${items.length}人います。`, `${items.length} customers have this handle.`);
}

/** To the room of the performer whose customer it is, on the site where the handle is known. @param {{ brief: Enishi.Brief }} props */
function LetIn({ brief: { customer, performer } }) {
  const address = link('live', performer.id, { handle: customer.handle, site: customer.siteId });
  return h('p', null, h('a', { href: address, 'aria-label': say(`${customer.displayName}をルームに迎える`, `Let ${customer.displayName} in`) }, say('ルームに迎える', 'Let in')));
}

/** Somebody new is let in where the performer's room is; a manager has none. @param {{ handle: string }} props */
function Unknown({ handle }) {
  const { performerId } = session.me;
  return performerId
    ? h('p', null, h('a', { href: link('live', performerId, { handle }) }, say('ルームに新しく迎える', 'Let in as somebody new')))
    : h('p', { class: 'faint' }, say('チャットレディのライブ画面で迎えると、登録されます。', 'Whoever is let in at the live room of a performer is registered.'));
}
