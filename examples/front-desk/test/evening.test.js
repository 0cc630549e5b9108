// A party evening: who comes in, whom to answer first, somebody who wants more than he can have, and what is left to do at the end.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { check, checkBoth, enter, launch, newTab, picture, stepsOf, tabTo, turn, visit } from './browser.js';
import { knows, manager, newPerformer } from './stage.js';

/** @type {import('playwright-core').Browser} */
let browser;
/** @type {import('./stage.js').Performer} */
let kotone;
/** @type {Record<'ken' | 'mako' | 'tatsu', { id: string }>} */
let known;

before(async () => {
  browser = await launch();
  kotone = await newPerformer('ことね', 'ほしぞらチャット');
  const ken = await knows(kotone, {
    handle: 'ken_55',
    callName: 'けんさん',
    favorite: true,
    focus: '毎週金曜に来てくれる',
    chats: [28, 21, 14, 7, 4].map((days) => [days, '21:00', 60, 9000]),
    note: '転職の面接は水曜。すごく緊張していた。',
    promise: { text: '面接の結果を聞く', nextChat: true },
  });
  const mako = await knows(kotone, {
    handle: 'mako_chan',
    callName: 'まことさん',
    chats: [
      [9, '21:00', 30, 3000],
      [5, '21:00', 30, 3000],
    ],
    note: '髪型をよくほめてくれる。',
  });
  const tatsu = await knows(kotone, { handle: 'tatsu_0817', callName: 'たつやさん', chats: [[20, '22:00', 20, 1500]] });
  known = { ken, mako, tatsu };
});
after(() => browser?.close());

/** He writes in secret. @param {string} customerId @param {string} body */
function whispers(customerId, body) {
  return manager.post('/v1/messages', { body: { customerId, channel: 'SECRET', direction: 'IN', body, earnings: 50 } });
}

/** @import { IncidentKind } from 'enishi-client' */

/** He asks for what he must not have. @param {string} customerId @param {IncidentKind} kind @param {string} words */
function presses(customerId, kind, words) {
  return manager.post('/v1/boundary-incidents', {
    body: { customerId, kind, words, answer: 'お話しするのはサイトの中だけと決めています。' },
  });
}

test('a party evening', async (t) => {
  const step = stepsOf(t);
  const tab = await newTab(browser, 'phone', 'ja');
  const { page } = tab;
  const cardsWith = (/** @type {string} */ button) => page.getByRole('article').filter({ has: page.getByRole('button', { name: button }) });
  const namesOf = (/** @type {import('playwright-core').Locator} */ cards) =>
    cards.evaluateAll((elements) => elements.map((element) => element.getAttribute('aria-label')));
  const secrets = cardsWith('返信した');
  const guests = cardsWith('退室した');
  const secret = (/** @type {string} */ name) => page.getByRole('article', { name }).and(secrets);
  const guest = (/** @type {string} */ name) => page.getByRole('article', { name }).and(guests);
  const comesIn = async (/** @type {string} */ handle) => {
    await page.getByRole('button', { name: 'だれか来た' }).tap();
    await page.getByLabel('ハンドルネーム').fill(handle);
    await page.getByLabel('サイト').selectOption({ label: kotone.siteName });
    await page.getByRole('button', { name: '迎える' }).tap();
  };

  await step('before it: somebody is due, and the room is empty', async () => {
    await enter(tab, kotone.key);
    assert.match(await page.getByRole('article', { name: 'たつやさん' }).innerText(), /間隔 最後のチャットは.+（20日前）/);
    await visit(tab, `#/live/${kotone.id}`);
    await page.getByText('いまはだれもいません。').waitFor();
    await checkBoth(tab);
  });

  await step('her regular comes in: a handle is enough, and she knows who it is and what she wanted to ask', async () => {
    await comesIn('ken_55');
    const who = page.getByRole('article', { name: 'いま来た人' });
    await who.waitFor();
    const words = await who.innerText();
    for (const known of ['けんさん', '常連', '面接の結果を聞く', '毎週金曜に来てくれる', '転職の面接は水曜。すごく緊張していた。'])
      assert.ok(words.includes(known), words);
    await guest('けんさん').getByRole('button', { name: '済んだ: 面接の結果を聞く' }).tap();
    await guest('けんさん').getByText('面接の結果を聞く').waitFor({ state: 'detached' });
  });

  await step('somebody new is known from then on; the others come; each has his role', async () => {
    await comesIn('haru_88');
    await page.getByText('はじめての方です。いま登録しました。').waitFor();
    await manager.post('/v1/live-chats', { body: { performerId: kotone.id, siteId: kotone.siteId, handle: 'mako_chan', kind: 'PARTY' } });
    await manager.post('/v1/live-chats', { body: { performerId: kotone.id, siteId: kotone.siteId, handle: 'tatsu_0817', kind: 'PEEK' } });
    await guest('たつやさん').waitFor();
    assert.deepEqual(await namesOf(guests), ['けんさん', 'haru_88', 'まことさん', 'たつやさん']);
    assert.match(await guest('けんさん').innerText(), /メイン/);
    assert.match(await guest('たつやさん').innerText(), /覗き/);
    await page.getByText('ルームに4人、返信待ち0通').waitFor();
  });

  await step('three write at once: the room says by itself whom to answer first, and why', async () => {
    const { items } = await manager.get('/v1/briefs', { query: { handle: 'haru_88' } });
    const haru = items.find(({ performer }) => performer.id === kotone.id)?.customer.id ?? '';
    await whispers(haru, 'はじめてで緊張してます。何を話せばいいですか？');
    await whispers(known.mako.id, '今日の髪型、すごく似合ってる');
    await whispers(known.ken.id, '面接、受かったよ！いちばんに伝えたかった');
    await page.getByText('ルームに4人、返信待ち3通').waitFor();
    assert.deepEqual(await namesOf(secrets), ['けんさん', 'まことさん', 'haru_88']);
    assert.match(
      await secret('けんさん').innerText(),
      /面接、受かったよ！[^]*メインの常連さんなので、12分早く届いたものとして並べています/,
    );
    await checkBoth(tab);
    const inbox = page.locator('section', { has: page.getByRole('heading', { name: /秘密メッセージ|Secret messages/ }) });
    await picture(tab, 'secret-messages', inbox, inbox.locator('.cards > li').nth(1));
    await turn(tab);
    await picture(tab, 'secret-messages', inbox, inbox.locator('.cards > li').nth(1));
    await turn(tab);
  });

  await step('while she types an answer the room goes on, and her words and her place stay', async () => {
    const box = secret('けんさん').getByLabel('けんさんへの返信');
    await tabTo(page, box);
    await page.keyboard.type('おめでとう');
    tab.asked.length = 0;
    const since = Date.now();
    await whispers(known.mako.id, '来月の誕生日、一緒に祝ってくれる？');
    await page.getByText('返信待ち4通').waitFor();
    await page.waitForTimeout(2_000);
    await page.keyboard.type('ございます！');
    assert.equal(await box.inputValue(), 'おめでとうございます！');
    assert.ok(await box.evaluate((element) => element === document.activeElement), 'the box has lost the focus');
    const seconds = (Date.now() - since) / 1000;
    assert.deepEqual([...new Set(tab.asked)], [`GET /v1/performers/${kotone.id}/live-room`]);
    assert.ok(tab.asked.length <= seconds + 1, `${tab.asked.length} requests in ${seconds} seconds`);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await secret('けんさん').waitFor({ state: 'detached' });
    assert.deepEqual(await namesOf(secrets), ['まことさん', 'まことさん', 'haru_88']);
  });

  await step('without a connection she is told so, and the room is back when it is', async () => {
    await page.route('**/live-room', (route) => route.abort());
    const alert = page.getByRole('alert');
    await alert.waitFor();
    assert.match(await alert.innerText(), /つながりません/);
    await guest('けんさん').waitFor();
    await page.unroute('**/live-room');
    await alert.waitFor({ state: 'detached' });
    await manager.put('/v1/messages/{id}/set-aside', { path: { id: (await whispers(known.mako.id, 'おーい')).id } });
    await page.getByText('返信待ち3通').waitFor();
  });

  await step('he asks for contact details, and then for a photo: she is warned wherever he stands', async () => {
    await presses(known.tatsu.id, 'RESERVATION_PRETEXT', '予約しやすいように連絡先を教えて');
    await presses(known.tatsu.id, 'PHOTO', '写真だけ送ってよ');
    await guest('たつやさん').getByText('線を越える要求が一段進んだか、短いあいだに繰り返されています。').waitFor();
    await check(tab);
    await guest('たつやさん').getByRole('button', { name: '退室した' }).tap();
    await guest('たつやさん').waitFor({ state: 'detached' });
  });

  await step('she sees the alert, and says that she has', async () => {
    await visit(tab, `#/alerts/${kotone.id}`);
    await checkBoth(tab);
    await page.getByRole('button', { name: '確認した: たつやさん' }).tap();
    await page.getByText('確認が必要なものはありません。').waitFor();
  });

  await step('after the refusal it is quiet: he is on no list, and his page says until when', async () => {
    await visit(tab, `#/today/${kotone.id}`);
    assert.equal(await page.getByRole('article', { name: 'たつやさん' }).count(), 0);
    await visit(tab, `#/customer/${known.tatsu.id}`);
    await page.getByText(/お断りしたあとなので、連絡を控えています（.+から再開）。/).waitFor();
    await checkBoth(tab);
    const [name, cares] = [page.getByRole('heading', { level: 2 }).first(), page.locator('.reasons.trouble')];
    assert.equal(await page.locator('main b', { hasText: '間隔' }).count(), 0);
    await picture(tab, 'refusal', name, cares);
    await turn(tab);
    await picture(tab, 'refusal', name, cares);
    await turn(tab);
  });

  await step('when they have gone: a note, a thank-you, and whether the new one is a favourite', async () => {
    await visit(tab, `#/live/${kotone.id}`);
    for (const name of ['けんさん', 'まことさん', 'haru_88']) {
      await guest(name)
        .getByRole('button', { name: `退室した: ${name}` })
        .tap();
      await guest(name).waitFor({ state: 'detached' });
    }
    await visit(tab, `#/after-chats/${kotone.id}`);
    await page.getByText('やり残しのあるチャットが3件あります。').waitFor();
    await checkBoth(tab);
    const haru = page.getByRole('article', { name: 'haru_88' });
    await haru.getByLabel('haru_88と話したこと').fill('はじめて。散歩とパンの話で打ち解けた。');
    await haru.getByRole('button', { name: 'メモを残す' }).tap();
    await haru.getByText(/メモ済み/).waitFor();
    await haru.getByRole('button', { name: 'お気に入りにする: haru_88' }).tap();
    await haru.getByText('はじめての方です。').waitFor({ state: 'detached' });
    await tabTo(page, haru.getByRole('button', { name: 'お礼を送った: haru_88' }));
    await page.keyboard.press('Enter');
    await haru.waitFor({ state: 'detached' });
    await page.getByText('やり残しのあるチャットが2件あります。').waitFor();
  });
});
