// Sign-in at the agency's own provider: authorization code with PKCE, as docs/sign-in.md has it.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { check, frontDesk, launch, newTab, shown } from './browser.js';
import { startProvider } from './provider.js';
import { newPerformer } from './stage.js';

/** @typedef {Awaited<ReturnType<typeof startProvider>>} Provider */

/** @type {import('playwright-core').Browser} */
let browser;
/** @type {Provider[]} */
const providers = [];
before(async () => void (browser = await launch()));
after(async () => {
  await browser?.close();
  providers.forEach(({ stop }) => stop());
});

/**
 * A tab of a service whose settings name a provider. Which addresses the policy of the page lets in follows from them, and is tested there.
 *
 * @param {string} token
 * @param {number} [expiresIn]
 */
async function agencyWithProvider(token, expiresIn) {
  const provider = await startProvider(token, expiresIn);
  providers.push(provider);
  const tab = await newTab(browser, 'desk', 'ja', { bypassCSP: true });
  const settings = { oidc: { issuer: provider.issuer, clientId: 'front-desk', scope: 'openid' } };
  await tab.page.route('**/front-desk/settings.json', (route) => route.fulfill({ json: settings }));
  return { provider, tab };
}

const AGENCYS_BUTTON = { name: '事務所のアカウントでログイン' };

test('the token of the provider is what opens the desk', async () => {
  const { id, name, key } = await newPerformer('りこ', 'こはるチャット');
  const { provider, tab } = await agencyWithProvider(key, 20);
  const { page } = tab;
  const first = page.waitForRequest('**/v1/me');
  await page.goto(frontDesk);
  await page.getByRole('button', AGENCYS_BUTTON).waitFor();
  await check(tab);
  await page.getByRole('button', AGENCYS_BUTTON).click();
  assert.equal((await first).headers().authorization, `Bearer ${key}`);
  await shown(tab);
  assert.ok(page.url().endsWith(`/front-desk/#/today/${id}`), page.url());
  assert.equal(await page.locator('.whose').innerText(), name);

  const [signIn, exchange, renewal] = provider.asked;
  assert.equal(signIn?.get('response_type'), 'code');
  assert.equal(signIn?.get('client_id'), 'front-desk');
  assert.equal(signIn?.get('code_challenge_method'), 'S256');
  assert.equal(signIn?.get('prompt'), 'login');
  assert.equal(exchange?.get('redirect_uri'), frontDesk);
  // It holds for 20 seconds, less than half a minute: it is renewed before it is used.
  assert.equal(renewal?.get('grant_type'), 'refresh_token');
});

test('a token that the service refuses leads back, with a sentence', async () => {
  const { tab } = await agencyWithProvider('another.agencys.token');
  const { page } = tab;
  await page.goto(frontDesk);
  await page.getByRole('button', AGENCYS_BUTTON).click();
  await page.getByRole('alert').waitFor();
  assert.match(await page.getByRole('alert').innerText(), /ログインできませんでした。/);
  await page.getByRole('button', AGENCYS_BUTTON).waitFor();
});

test('who is refused by the provider is back, and can try again', async () => {
  const { provider, tab } = await agencyWithProvider('never.handed.out');
  provider.refuse();
  const { page } = tab;
  await page.goto(frontDesk);
  await page.getByRole('button', AGENCYS_BUTTON).click();
  await page.getByText('ログインが許可されませんでした。').waitFor();
  await page.getByRole('button', AGENCYS_BUTTON).waitFor();
  assert.equal(new URL(page.url()).search, '');
});

test('a code that belongs to no sign-in of this tab is not taken', async () => {
  const { provider, tab } = await agencyWithProvider('stolen');
  await tab.page.goto(`${frontDesk}?code=stolen&state=foreign`);
  await tab.page.getByLabel('APIキー').waitFor();
  assert.deepEqual(provider.asked, []);
});
