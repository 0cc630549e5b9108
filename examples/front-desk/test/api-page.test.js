// The API page at /: what a newcomer does there within a minute.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, newTab } from './browser.js';
import { baseUrl, managersKey as key } from './stage.js';

/** @type {import('playwright-core').Browser} */
let browser;
before(async () => void (browser = await launch()));
after(() => browser?.close());

/** Opens the page; once its first operation is there. @param {'phone' | 'desk'} size @param {string} [fragment] */
async function open(size, fragment = '') {
  const tab = await newTab(browser, size, 'en');
  await tab.page.goto(`${baseUrl}/${fragment}`);
  await operation(tab.page, '/v1/follow-ups').waitFor();
  return tab;
}

/** @param {import('playwright-core').Page} page @param {string} path */
const operation = (page, path) => page.getByText(path, { exact: true }).locator('visible=true').first();

/** @param {import('playwright-core').Page} page */
const samples = (page) => page.locator('.request-card .code-snippet');

test('it begins with the follow-ups, asks for a key and nothing else, and loads nothing from elsewhere', async () => {
  const { page, asked, troubles } = await open('desk');
  assert.equal(await page.title(), 'Enishi API');
  const [introduction, first] = await page.locator('.sidebar-heading-link').allInnerTexts();
  assert.deepEqual([introduction, first], ['Introduction', 'Follow-ups']);
  assert.doesNotMatch(await page.locator('body').innerText(), /oauth|accessToken/i);
  const loaded = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
  assert.deepEqual(loaded.filter((address) => !address.startsWith(`${baseUrl}/`) && !address.startsWith('data:')), []);
  assert.deepEqual([asked, troubles], [[], []]);
});

test('a link with a key is enough: the key leaves the address, and examples are of this agency', async () => {
  const { page, troubles } = await open('desk', `#key=${key}`);
  assert.ok(!page.url().includes('key'), page.url());
  await operation(page, '/v1/performers/{id}/follow-ups').click();
  await samples(page).nth(2).waitFor();
  assert.match(await samples(page).nth(0).innerText(), /curl .*\/v1\/follow-ups\?limit=50/);

  const answer = page.waitForResponse((response) => /performers\/[^/]+\/follow-ups$/.test(response.url()));
  await page.getByRole('button', { name: /Test Request.*performers\/\{id\}\/follow-ups/s }).click();
  await page.getByRole('button', { name: /Send/ }).first().click();
  assert.equal((await answer).status(), 200);
  assert.deepEqual(troubles, []);
});

test('a language is chosen once, for all operations', async () => {
  const { page } = await open('desk');
  await operation(page, '/v1/performers/{id}/follow-ups').click();
  for (const [language, words] of Object.entries({ TypeScript: "from 'enishi-client'", Java: 'HttpRequest.newBuilder' })) {
    await page.getByTestId('client-picker').first().click();
    assert.deepEqual(await page.getByRole('option').allInnerTexts(), ['curl', 'TypeScript', 'Java']);
    await page.getByRole('option', { name: language }).click();
    for (const sample of [0, 2]) await samples(page).nth(sample).getByText(words).waitFor();
  }
});

test('a key is typed once, and known as long as the tab', async () => {
  const { page } = await open('phone');
  await page.locator('[placeholder="Token"], .cm-content').first().click();
  await page.keyboard.insertText(key);
  await operation(page, '/v1/follow-ups').click();
  const answer = page.waitForResponse('**/v1/follow-ups');
  await page.getByRole('button', { name: /Test Request/ }).first().click();
  await page.getByRole('button', { name: /Send/ }).first().click();
  assert.equal((await answer).status(), 200);

  const examples = page.waitForResponse('**/v1/follow-ups?limit=1');
  await page.reload();
  assert.equal((await examples).status(), 200);
  assert.equal(await page.evaluate(() => JSON.stringify({ ...localStorage }).includes('enishi_')), false);
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), 0);
});
