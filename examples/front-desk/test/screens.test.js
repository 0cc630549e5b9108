// Every screen of the front desk by itself: one request shows it, and it can be read and used by everybody, on a phone and at a desk.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { check, checkBoth, enter, frontDesk, launch, newTab, shown, visit } from './browser.js';
import { manager, managersKey, newPerformer } from './stage.js';

/** The names of all screens, as app.js lists them, and which are a performer's. Whoever adds one about a customer names it below. */
const SCREENS = [...readFileSync(new URL('../src/app.js', import.meta.url), 'utf8').matchAll(/^ {2}'?([\w-]+)'?: \{ show: (.*)\},$/gm)].map(
  ([, name = '', way = '']) => ({ name, isPerformers: way.includes("of: 'performer'") }),
);

/** @type {import('playwright-core').Browser} */
let browser;
before(async () => void (browser = await launch()));
after(() => browser?.close());

/** These ask when something has been typed. */
const WITHOUT_REQUEST = ['who'];

const ABOUT_A_CUSTOMER = ['customer'];

/** @param {string} name @param {boolean} isPerformers @param {{ performerId: string, customerId: string }} ids */
function address(name, isPerformers, { performerId, customerId }) {
  if (isPerformers) return `#/${name}/${performerId}`;
  return ABOUT_A_CUSTOMER.includes(name) ? `#/${name}/${customerId}` : `#/${name}`;
}

test('all screens are looked at', () => assert.ok(SCREENS.length > 12, SCREENS.map(({ name }) => name).join()));

for (const size of /** @type {const} */ (['phone', 'desk'])) {
  test(`all screens of whoever has most to do, ${size}`, async (t) => {
    const { items } = await manager.get('/v1/board', { query: { sort: '-followUpCount' } });
    const performerId = items[0]?.performer.id ?? '';
    const { followUps } = await manager.get('/v1/performers/{id}/today', { path: { id: performerId } });
    const ids = { performerId, customerId: followUps[0]?.customer.id ?? '' };
    assert.ok(ids.customerId, 'Somebody has something to do');
    const tab = await newTab(browser, size, 'ja');
    await enter(tab, managersKey);
    for (const { name, isPerformers } of SCREENS) {
      await t.test(name, async () => {
        await visit(tab, address(name, isPerformers, ids), WITHOUT_REQUEST.includes(name) ? 0 : 1);
        await checkBoth(tab);
      });
    }
  });
}

test('back from somebody is where one was in the list', async () => {
  const { items } = await manager.get('/v1/board', { query: { sort: '-followUpCount' } });
  const tab = await newTab(browser, 'phone', 'ja');
  const { page } = tab;
  await enter(tab, managersKey);
  await visit(tab, `#/follow-ups/${items[0]?.performer.id}?lane=CADENCE`);
  await page.locator('main article a').last().scrollIntoViewIfNeeded();
  const there = await page.evaluate(() => scrollY);
  assert.ok(there > 1000, String(there));
  await page.waitForFunction((y) => history.state?.y === y, there);
  await page.locator('main article a').last().click();
  await page.waitForFunction(() => scrollY === 0);
  await shown(tab);
  await page.goBack();
  await page.waitForFunction((y) => scrollY === y, there);
});

test('all screens of somebody who has just begun', async (t) => {
  const { id: performerId, key } = await newPerformer('つむぎ', 'あさぎチャット');
  const tab = await newTab(browser, 'phone', 'en');
  await enter(tab, key);
  for (const { name } of SCREENS.filter(({ isPerformers }) => isPerformers)) {
    await t.test(name, async () => {
      await visit(tab, `#/${name}/${performerId}`);
      await check(tab);
    });
  }
});

test('the page for signing in', async () => {
  for (const language of /** @type {const} */ (['ja', 'en'])) {
    const tab = await newTab(browser, 'phone', language);
    await tab.page.goto(frontDesk);
    await tab.page.getByLabel(language === 'ja' ? 'APIキー' : 'API key').waitFor();
    await check(tab);
    assert.deepEqual(tab.asked, []);
  }
});
