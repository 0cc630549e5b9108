// The manager's week: all performers side by side, on whom one of them depends, when newcomers find a way in, a history in a file.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { check, checkBoth, enter, eventually, launch, newTab, shown, stepsOf, tabTo, visit } from './browser.js';
import { daysAgo, imports, knows, manager, managersKey, newPerformer } from './stage.js';

/** @type {import('playwright-core').Browser} */
let browser;
/** @type {import('./stage.js').Performer} */
let yui;
/** @type {string} */
let kenId;

const WEEKS = [1, 2, 3, 4, 5, 6, 7, 8];

before(async () => {
  browser = await launch();
  yui = await newPerformer(`ゆい${String(Date.now() % 1000).padStart(3, '0')}`, 'つきみチャット');
  ({ id: kenId } = await knows(yui, { handle: 'ken_55', callName: 'けんさん' }));
  await knows(yui, { handle: 'haru_88', callName: 'はるとさん', kana: 'はると', chats: [[16, '20:00', 30, 3000]] });
  await knows(yui, { handle: 'mako_chan', callName: 'まことさん', chats: [[17, '20:00', 30, 3000]] });
  // Each week an evening online, the most of it with けんさん.
  const evenings = WEEKS.map((week) => daysAgo(7 * week));
  await imports(yui, 'SESSIONS', [
    ['started_at', 'ended_at', 'mode'],
    ...evenings.map((day) => [`${day}T20:00:00`, `${day}T23:00:00`, 'OPEN']),
  ]);
  await imports(yui, 'CHATS', [
    ['started_at', 'handle', 'kind', 'minutes', 'earnings'],
    ...evenings.map((day) => [`${day}T20:00:00`, 'ken_55', 'TWO_SHOT', 90, 9000]),
    ...evenings.map((day, index) => [`${day}T22:00:00`, `guest_${index}`, 'TWO_SHOT', 15, 500]),
  ]);
  for (const kind of /** @type {const} */ (['SMALL_TALK', 'PHOTO']))
    await manager.post('/v1/boundary-incidents', { body: { customerId: kenId, kind } });
});
after(() => browser?.close());

test("the manager's week", async (t) => {
  const step = stepsOf(t);
  const tab = await newTab(browser, 'desk', 'ja');
  const { page } = tab;
  const row = page.getByRole('row').filter({ hasText: yui.name });
  /** The numbers of a column of the board, from above. @param {string} heading */
  const column = async (heading) => {
    const headings = await page.locator('thead th').allInnerTexts();
    const cells = await page
      .locator(`tbody tr > :nth-child(${headings.findIndex((text) => text.startsWith(heading)) + 1})`)
      .allInnerTexts();
    return cells.map((text) => Number.parseFloat(text.replace(',', '')));
  };

  await step('the board has all of them side by side, with the numbers of each', async () => {
    await enter(tab, managersKey);
    await visit(tab, '#/board');
    await checkBoth(tab);
    const cells = await row.getByRole('cell').allInnerTexts();
    const { lanes } = await manager.get('/v1/performers/{id}/today', { path: { id: yui.id } });
    assert.equal(cells[0], `${Object.values(lanes).reduce((sum, count) => sum + count, 0)}人`);
    assert.match(cells.at(-1) ?? '', /^[1-9]件$/);
  });

  await step('it is sorted by a column, by the keyboard', async () => {
    tab.asked.length = 0;
    await tabTo(page, page.getByRole('button', { name: '連絡する人' }));
    await page.keyboard.press('Enter');
    await page.locator('th[aria-sort="descending"]').waitFor();
    await eventually(async () => {
      const falling = await column('連絡する人');
      assert.deepEqual(
        falling,
        falling.toSorted((one, other) => other - one),
      );
    });
    assert.deepEqual(tab.asked, ['GET /v1/board?sort=-followUpCount']);
    await page.keyboard.press('Enter');
    await page.locator('th[aria-sort="ascending"]').waitFor();
    await eventually(async () => {
      const rising = await column('連絡する人');
      assert.deepEqual(
        rising,
        rising.toSorted((one, other) => one - other),
      );
    });
  });

  await step('her name leads to her day, and from there to her numbers', async () => {
    await page.getByRole('link', { name: yui.name }).click();
    await shown(tab);
    assert.equal(await page.locator('.whose').innerText(), yui.name);
    await page.getByRole('navigation', { name: '画面' }).getByRole('link', { name: '数字' }).click();
    await page.getByRole('heading', { name: 'だれに支えられているか' }).waitFor();
    await shown(tab);
  });

  await step('she depends on one person, and what would be gone without him is said in numbers', async () => {
    const {
      earnings,
      top1 = 0,
      effectiveNumber = 0,
    } = await manager.get('/v1/reports/concentration', { query: { performerId: yui.id, from: daysAgo(89) } });
    assert.ok(effectiveNumber < 5, `${effectiveNumber}`);
    const text = await page.locator('main').innerText();
    for (const words of [`${earnings.toLocaleString('ja')}円`, `${(top1 * 100).toLocaleString('ja', { maximumFractionDigits: 1 })}%`])
      assert.ok(text.includes(words), `${words} in ${text}`);
    assert.match(await page.locator('.bars li').first().innerText(), /けんさん[^]*72,000円/);
    const lengths = await page.locator('.bars i').evaluateAll((bars) => bars.map((bar) => bar.getBoundingClientRect().width));
    assert.ok(lengths.length > 3 && lengths.every((length) => length > 0), lengths.join());
    assert.deepEqual(
      lengths,
      lengths.toSorted((one, other) => other - one),
    );
    await checkBoth(tab);
  });

  await step('the chat rate has a value for each hour in which she was online', async () => {
    await visit(tab, `#/chat-rate/${yui.id}?days=90`);
    const table = page.getByRole('table');
    assert.deepEqual(await table.locator('tbody th').allInnerTexts(), ['20', '21', '22']);
    assert.deepEqual(await table.locator('.heat').allInnerTexts(), ['100', '50', '25']);
    await checkBoth(tab);
  });

  await step('the way in says when a newcomer finds her free', async () => {
    await visit(tab, `#/way-in/${yui.id}?days=90`);
    assert.ok((await page.getByRole('table').locator('.heat').allInnerTexts()).some((text) => Number(text) > 0));
    assert.match(await page.locator('main').innerText(), /けんさん/);
    await checkBoth(tab);
  });

  const choose = async () => {
    await page.getByRole('button', { name: 'ファイルを取り込む' }).click();
    await page.getByLabel('だれの記録').selectOption({ label: yui.name });
    await page.getByLabel('サイト').selectOption({ label: yui.siteName });
    const day = daysAgo(2);
    const file = `started_at,handle,kind,minutes,earnings\n${day}T20:00:00,new_one,TWO_SHOT,30,3000\n${day}T21:00:00,new_two,PARTY,9999,3000\n`;
    await page.getByLabel('CSVファイル').setInputFiles({ name: 'history.csv', mimeType: 'text/csv', buffer: Buffer.from(file) });
  };

  await step('a file is tried first: how far it has come, and which rows are refused and why', async () => {
    await visit(tab, '#/import');
    await choose();
    // A file of two rows is through before anybody looks: its first answer is held back at 40 percent.
    const heldBack = async (/** @type {import('playwright-core').Route} */ route) => {
      const answer = await route.fetch();
      // Without its ETag: the next one is not the same.
      const { etag, ...headers } = answer.headers();
      assert.ok(etag);
      await route.fulfill({ response: answer, headers, json: { ...(await answer.json()), state: 'RUNNING', progressPercent: 40 } });
    };
    await page.route('**/v1/imports/*', heldBack, { times: 1 });
    await page.getByRole('button', { name: '取り込む', exact: true }).click();
    await page.getByRole('progressbar').waitFor();
    assert.equal(await page.getByRole('progressbar').getAttribute('value'), '40');
    const notice = page.locator('.notice');
    await notice.getByText('（試しただけ）').waitFor();
    await notice.getByText('受け付けず 1').waitFor();
    assert.match(await notice.getByRole('row').last().innerText(), /^3\s+minutes\s+9999\s+「9999」は使えません。/);
    await checkBoth(tab);
  });

  await step('then it is taken over; a second time nothing changes', async () => {
    // Whoever looked at it in the other language begins anew.
    for (const words of ['追加 1', '変更なし 1']) {
      await visit(tab, '#/import');
      await choose();
      await page.getByLabel('試すだけ').uncheck();
      await page.getByRole('button', { name: '取り込む', exact: true }).click();
      await page.locator('.notice').getByText(words).waitFor();
    }
    const { items } = await manager.get('/v1/briefs', { query: { handle: 'new_one' } });
    assert.ok(items.some(({ performer }) => performer.id === yui.id));
  });

  await step('where a line was crossed, the manager sees it, and says so', async () => {
    await visit(tab, '#/alerts');
    await checkBoth(tab);
    const alert = page.getByRole('article').filter({ hasText: yui.name });
    await alert.first().waitFor();
    const before = await alert.count();
    await alert
      .first()
      .getByRole('button', { name: /確認した/ })
      .click();
    await eventually(async () => assert.equal(await alert.count(), before - 1));
  });

  await step('a customer is found however his name is written', async () => {
    await visit(tab, '#/search');
    await page.getByLabel('ハンドルネーム、呼び名、よみがな').fill('ﾊﾙﾄ');
    await page.getByRole('button', { name: '探す' }).click();
    await page.getByRole('article').filter({ hasText: yui.name }).getByRole('link', { name: 'はるとさん' }).waitFor();
    await check(tab);
  });
});
