// One customer: what is known, and what the performer writes down. One request, `GET …/brief`.
import { h } from 'preact';
import { useState } from 'preact/hooks';
import { Brief, Warnings, useSent } from '../brief.js';
import { say } from '../language.js';
import { Act, Field, Form, Section, screen } from '../parts.js';
import { session } from '../session.js';

/** @import * as Enishi from 'enishi-client' */

/** @param {{ id: string }} props */
export function CustomerBrief({ id }) {
  return screen({
    title: say('会員', 'Customer'),
    about: id,
    read: () => session.enishi.get('/v1/customers/{id}/brief', { path: { id } }),
    show: (brief, again) => h('div', { class: 'beside' }, h(Brief, { brief, again }), h(Records, { brief, again })),
  });
}

/** @param {{ brief: Enishi.Brief, again: () => Promise<void> }} props */
function Records({ brief: { customer, focusMotive }, again }) {
  const [warnings, setWarnings] = useState(/** @type {Enishi.Warning[]} */ ([]));
  const { send, recorded } = useSent(again);
  const { enishi } = session;
  const { id, favorite, focus } = customer;
  const path = { id };
  const done = async (/** @type {Promise<{ warnings?: Enishi.Warning[] }>} */ answer) => {
    setWarnings((await answer).warnings ?? []);
    await again();
  };
  const note = ({ body = '' }, /** @type {string} */ idempotencyKey) =>
    done(enishi.post('/v1/customers/{id}/notes', { path, body: { body }, idempotencyKey }));
  const mail = (/** @type {Record<string, string>} */ { body }, /** @type {string} */ key) => send({ customerId: id, body }, key);
  const like = () => done(enishi.put('/v1/customers/{id}/favorite', { path }));
  const unlike = () => done(enishi.delete('/v1/customers/{id}/favorite', { path }));
  const makeFocus = ({ motive = '' }) => done(enishi.put('/v1/customers/{id}/focus', { path, body: { motive: motive || null } }));
  const unfocus = () => done(enishi.delete('/v1/customers/{id}/focus', { path }));
  return h(
    'div',
    null,
    h(Warnings, { warnings }),
    recorded,
    h(
      Section,
      { title: say('メモを書く', 'Write a note') },
      h(
        Form,
        { button: say('メモを残す', 'Save the note'), send: note },
        h(Field, { label: say('話したこと、覚えておきたいこと', 'What you talked about, what to remember'), name: 'body', rows: 3, required: true }),
      ),
    ),
    h(
      Section,
      { title: say('メールを送ったら', 'When you have sent a mail') },
      h(
        Form,
        { button: say('メールを送った', 'Mail sent'), send: mail },
        h(Field, { label: say('文面（なくてもかまいません）', 'Words (optional)'), name: 'body', rows: 3 }),
      ),
    ),
    h(
      Section,
      { title: say('お気に入り・この人のため', 'Favourite and focus') },
      favorite
        ? h(Act, { plain: true, run: unlike }, say('お気に入りから外す', 'Remove from favourites'))
        : h(Act, { run: like }, say('お気に入りにする', 'Add to favourites')),
      h(
        Form,
        { button: focus ? say('理由を書き直す', 'Change the reason') : say('この人のために選ぶ', 'Make focus'), send: makeFocus, keep: true },
        h(Field, { key: focusMotive, label: say('大切な理由', 'Why this customer matters'), name: 'motive', value: focusMotive }),
      ),
      focus && h(Act, { plain: true, run: unfocus }, say('「この人のため」から外す', 'Remove from focus')),
    ),
  );
}
