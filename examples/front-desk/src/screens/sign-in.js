// Sign in, by an API key or at the agency's own provider.
import { h } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { isProblem } from 'enishi-client';
import { say } from '../language.js';
import { begin, Refused, settings } from '../oidc.js';
import { Act, Field, Form, Trouble } from '../parts.js';
import { isLocal, keepKey, wasSentAway } from '../session.js';

/** @param {{ enter: () => Promise<void>, error?: unknown }} props */
export function SignIn({ enter, error }) {
  const [provider, setProvider] = useState(/** @type {import('../oidc.js').Provider | undefined} */ (undefined));
  useEffect(() => void settings().then(({ oidc }) => setProvider(oidc)), []);
  const [over] = useState(wasSentAway);
  const wrong =
    (isProblem(error, 'unauthenticated') &&
      say('ログインできませんでした。APIキー、またはアカウントの登録を確かめてください。', 'Sign-in failed: check the key, or how your account is registered.')) ||
    (error instanceof Refused &&
      say('ログインが許可されませんでした。取りやめたのでなければ、事務所に確かめてください。', 'You were not let in. If you did not cancel it yourself, ask your agency.')) ||
    (over && !error && say('ログインの有効期限が切れました。もう一度ログインしてください。', 'Your sign-in is over. Please sign in again.'));
  return h(
    'main',
    { class: 'sign-in' },
    h('h1', null, '縁 Enishi'),
    h('p', null, say('今日、だれに声をかけるか。何を話したか。', 'Whom to write to today, and what you last talked about.')),
    wrong ? h('p', { role: 'alert', class: 'trouble' }, wrong) : h(Trouble, { error }),
    provider && h(Act, { run: () => begin(provider) }, say('事務所のアカウントでログイン', 'Sign in with your agency')),
    h(
      Form,
      { button: say('ログイン', 'Sign in'), send: ({ key = '' }) => (keepKey(key), enter()) },
      h(Field, { label: say('APIキー', 'API key'), name: 'key', type: 'password', required: true, autocomplete: 'off' }),
    ),
    isLocal && h('p', { class: 'faint' }, say('デモのAPIキーは data/demo-api-key にあります。', "The demo's key is in data/demo-api-key.")),
  );
}
