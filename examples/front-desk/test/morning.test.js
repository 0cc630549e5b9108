// Her morning: whom to write to, and why; the words for it; who asks for an evening, and the hour that is kept for newcomers.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { check, checkBoth, enter, frontDesk, launch, newTab, picture, shown, stepsOf, tabTo, turn, visit } from './browser.js';
import { at, knows, manager, minutesAgo, newPerformer, today, worksEvenings } from './stage.js';

/** @type {import('playwright-core').Browser} */
let browser;
/** @type {import('./stage.js').Performer} */
let mio;
/** @type {Record<'haru' | 'mako' | 'yuta', { id: string }>} */
let known;

before(async () => {
  browser = await launch();
  mio = await newPerformer('みお', 'みらいチャット');
  await worksEvenings(mio);
  await knows(mio, {
    handle: 'ken_55',
    callName: 'けんさん',
    favorite: true,
    focus: '毎週来てくれる。転職を応援したい',
    chats: [29, 22, 15, 8, 1].map((days) => [days, '21:00', 40, 6000]),
  });
  await knows(mio, {
    handle: 'sho_91',
    callName: 'しょうさん',
    chats: [[3, '20:00', 30, 3000]],
    mails: [[minutesAgo(2), 'IN', '日曜日は空いてますか？']],
  });
  const haru = await knows(mio, {
    handle: 'haru_88',
    callName: 'はるとさん',
    chats: [[15, '20:00', 30, 3000]],
    note: '柴犬のモカはお風呂がきらい。',
  });
  const yuta = await knows(mio, { handle: 'yuta_07', callName: 'ゆうたさん', chats: [[14, '20:30', 30, 3000]] });
  const mako = await knows(mio, { handle: 'mako_chan', callName: 'まことさん', birthday: today.slice(5), chats: [[6, '20:00', 30, 3000]] });
  await knows(mio, { handle: 'hiro_12', callName: 'ひろしさん', noMail: true, chats: [[40, '20:00', 30, 3000]] });
  known = { haru, mako, yuta };
  await asks(mako, at(-2, '19:00'), '仕事のあとに会えますか？');
  await asks(yuta, at(-3, '19:00'), 'この日はどうですか？');
});
after(() => browser?.close());

/** He asks for half an hour. @param {{ id: string }} customer @param {string} startsAt @param {string} message */
function asks({ id: customerId }, startsAt, message) {
  return manager.post('/v1/reservations', { body: { customerId, startsAt, durationMinutes: 30, requestedBy: 'CUSTOMER', message } });
}

test('her morning', async (t) => {
  const step = stepsOf(t);
  const tab = await newTab(browser, 'phone', 'ja');
  const { page } = tab;
  const lane = (/** @type {string} */ name) => page.locator('section.lane', { has: page.getByRole('heading', { name }) });
  /** Who is in a lane, and why. @param {string} name */
  const people = (name) =>
    lane(name)
      .getByRole('article')
      .evaluateAll((cards) =>
        cards.map((card) => [
          card.getAttribute('aria-label'),
          ...[...card.querySelectorAll('.reasons li')].map(({ textContent }) => textContent),
        ]),
      );
  const person = (/** @type {string} */ name) => page.getByRole('article', { name });

  await step('a key that opens nothing is told so', async () => {
    await page.goto(frontDesk);
    await page.getByLabel('APIキー').fill('enishi_wrong');
    await page.getByRole('button', { name: 'ログイン' }).click();
    await page.getByText(/^ログインできませんでした。/).waitFor();
  });

  await step('hers leads to her day, by the keyboard alone', async () => {
    await tabTo(page, page.getByLabel('APIキー'));
    await page.keyboard.press('Control+A');
    await page.keyboard.type(mio.key);
    await page.keyboard.press('Enter');
    await shown(tab);
    assert.equal(await page.getByRole('heading', { level: 1 }).innerText(), '今日');
    assert.equal(await page.locator('.whose').innerText(), 'みお');
    await checkBoth(tab);
  });

  await step('each is in the lane and has the reason that is true', async () => {
    const [[sho, reply] = [], ...noMore] = await people('今すぐ');
    assert.equal(sho, 'しょうさん');
    assert.match(reply ?? '', /^返信 .+のメールにまだ返信していません。$/);
    assert.deepEqual(noMore, []);
    assert.deepEqual(await people('今日中に'), [
      [
        'けんさん',
        'お礼 昨日のチャットのお礼メールがまだです。',
        'メモ 昨日のチャットのメモがまだです。',
        '予約 常連の会員です。昨日のチャットのあと、次の予約が決まっていません。',
      ],
      ['まことさん', '記念日 今日は誕生日です。'],
    ]);
    const [[haru, interval] = [], ...notYet] = await people('そろそろ');
    assert.equal(haru, 'はるとさん');
    assert.match(interval ?? '', /^間隔 最後のチャットは.+（15日前）。そろそろ連絡の時期です。$/);
    // ゆうたさん has a day left, and ひろしさん wants no mail.
    assert.deepEqual(notYet, []);
    assert.match(await person('しょうさん').innerText(), /日曜日は空いてますか？/);
    assert.match(await person('はるとさん').innerText(), /柴犬のモカはお風呂がきらい。/);
  });

  await step('the fifteenth day, in a picture', async () => {
    await picture(tab, 'fifteen-days', lane('そろそろ'));
    await turn(tab);
    assert.match((await people('Due')).join(), /^はるとさん,Interval Last chat: .+ \(15 days ago\)\. Time to get in touch\.$/);
    await picture(tab, 'fifteen-days', lane('Due'));
    await turn(tab);
  });

  await step('the one particular person, and why it is he', async () => {
    const focus = () => page.locator('section', { has: page.getByRole('heading', { name: /この人のため|Focus/ }) });
    assert.match(await focus().innerText(), /けんさん[^]*毎週来てくれる。転職を応援したい/);
    await picture(tab, 'one-person', focus());
    await turn(tab);
    await picture(tab, 'one-person', focus());
    await turn(tab);
  });

  await step('a template has his name in it, and what they last talked about; once it is sent he is off the list', async () => {
    await person('はるとさん').getByText('ひな形を使う').tap();
    await person('はるとさん').getByRole('button', { name: '15日ぶりのひと言（この前の話から）: はるとさん' }).tap();
    const words = person('はるとさん').getByLabel('文面');
    await words.waitFor();
    assert.match(await words.inputValue(), /^はるとさん、お元気ですか？\nこの前の「柴犬のモカはお風呂がきらい。」の話/);
    await words.fill('はるとさん、お元気ですか？モカちゃんのお風呂、その後どうですか？');
    tab.asked.length = 0;
    await person('はるとさん').getByRole('button', { name: 'この文面で送った' }).tap();
    await person('はるとさん').waitFor({ state: 'detached' });
    assert.deepEqual(tab.asked, ['POST /v1/messages', `GET /v1/performers/${mio.id}/today`]);
    const { items } = await manager.get('/v1/messages', { query: { customerId: known.haru.id } });
    assert.deepEqual(
      [items[0]?.purpose, items[0]?.body],
      ['FOLLOW_UP', 'はるとさん、お元気ですか？モカちゃんのお風呂、その後どうですか？'],
    );
  });

  await step('words that are too long are refused with a sentence, and stay in the box', async () => {
    await person('けんさん').getByText('ひな形を使う').tap();
    await person('けんさん').getByRole('button', { name: 'チャットのお礼: けんさん' }).tap();
    await person('けんさん').getByLabel('文面').fill('あ'.repeat(4001));
    await person('けんさん').getByRole('button', { name: 'この文面で送った' }).tap();
    const alert = person('けんさん').getByRole('alert');
    await alert.waitFor();
    assert.match(await alert.innerText(), /4,?000文字/);
    assert.equal((await person('けんさん').getByLabel('文面').inputValue()).length, 4001);
    await person('けんさん').getByRole('button', { name: 'やめる' }).tap();
  });

  await step('without a connection she is told so, and can go on when it is back', async () => {
    await page.route('**/v1/messages', (route) => route.abort());
    await tabTo(page, page.getByRole('button', { name: 'メールを送った: しょうさん' }));
    await page.keyboard.press('Enter');
    const alert = person('しょうさん').getByRole('alert');
    await alert.waitFor();
    assert.match(await alert.innerText(), /[ぁ-ん].*。/);
    await page.unroute('**/v1/messages');
    await page.keyboard.press('Enter');
    await person('しょうさん').waitFor({ state: 'detached' });
  });

  await step('what was said fifteen days ago is read again before she writes', async () => {
    await visit(tab, `#/reviews/${mio.id}`);
    assert.deepEqual(
      (await page.getByRole('article').evaluateAll((cards) => cards.map((card) => card.getAttribute('aria-label')))).toSorted(),
      ['けんさん', 'はるとさん'],
    );
    assert.match(await person('はるとさん').innerText(), /柴犬のモカはお風呂がきらい。/);
    await checkBoth(tab);
  });

  await step('who asks for an evening is answered; where somebody was faster she sees what it is now', async () => {
    await visit(tab, `#/booking/${mio.id}`);
    await checkBoth(tab);
    const requests = page.locator('section', { has: page.getByRole('heading', { name: '返事を待っている予約希望' }) });
    assert.match(await requests.innerText(), /仕事のあとに会えますか？/);
    const { items } = await manager.get('/v1/reservations', { query: { performerId: mio.id, state: ['REQUESTED'] } });
    const yutas = items.find(({ customerId }) => customerId === known.yuta.id);
    await manager.put('/v1/reservations/{id}/declination', { path: { id: yutas?.id ?? '' }, body: {} });
    await page.getByRole('button', { name: '受ける: ゆうたさん' }).tap();
    await page.getByRole('button', { name: '受ける: ゆうたさん' }).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: '受ける: まことさん' }).tap();
    await requests.waitFor({ state: 'detached' });
    const { items: confirmed } = await manager.get('/v1/reservations', { query: { performerId: mio.id, state: ['CONFIRMED'] } });
    assert.deepEqual(
      confirmed.map(({ customerId }) => customerId),
      [known.mako.id],
    );
  });

  await step('an hour that is kept for newcomers is refused to a regular, with hours that he can have', async () => {
    for (const language of /** @type {const} */ (['en', 'ja'])) {
      await worksEvenings(mio);
      const other = await newTab(browser, 'phone', language);
      const { page } = other;
      await enter(other, mio.key);
      await visit(other, `#/booking/${mio.id}`);
      const words = {
        ja: ['空いている時間', 'だれの予約ですか（ハンドルネームか呼び名）', '探す', '明日21:00'],
        en: ['Free times', 'For whom (handle or name)', 'Find', 'tomorrow 21:00'],
      }[language];
      const [freeTime = '', forWhom = '', find = '', start = ''] = words;
      await page.getByText(freeTime).tap();
      await page.getByLabel(forWhom).fill('ken_55');
      await page.getByRole('button', { name: find, exact: true }).tap();
      await page.getByRole('button', { name: 'けんさん (みらいチャット)' }).tap();
      await page
        .getByText(new RegExp(`^${language === 'ja' ? '明日' : 'tomorrow'}`))
        .last()
        .tap();
      const nineOClock = page.getByRole('button', { name: start });
      await nineOClock.waitFor();
      await worksEvenings(mio, 'NEWCOMER_ONLY');
      await nineOClock.tap();
      const alert = page.getByRole('alert');
      await alert.waitFor();
      assert.match(await alert.innerText(), language === 'ja' ? /新規/ : /newcomer/);
      await check(other);
      await picture(other, 'newcomer-hour', page.locator('details', { has: alert }).last());
      if (language === 'en') continue;
      const nearest = page.getByRole('button', { name: /^明日(20:00|22:00)$/ }).last();
      await nearest.tap();
      await page.getByText(/に予約しました。$/).waitFor();
      await page.getByRole('article', { name: /けんさん/ }).waitFor();
    }
  });

  await step('her own plan: a time without an end is refused where it stands, and nobody overwrites the plan of another', async () => {
    await visit(tab, `#/availability/${mio.id}`);
    const monday = page.getByRole('group', { name: '月曜日' });
    assert.match(await monday.innerText(), /21:00–22:00 新規枠/);
    await monday.locator('summary').tap();
    await checkBoth(tab);
    await monday.locator('summary').tap();
    const first = monday.locator('.times').first();
    await first.getByLabel('まで').fill('');
    await page.getByRole('button', { name: '保存する' }).tap();
    await first.locator('.trouble').waitFor();
    assert.match(await first.locator('.trouble').innerText(), /[ぁ-ん].*。$/);
    await first.getByLabel('まで').fill('20:30');
    await worksEvenings(mio, 'OPEN');
    await page.getByRole('button', { name: '保存する' }).tap();
    const alert = page.getByRole('alert').last();
    await alert.waitFor();
    assert.match(await alert.innerText(), /[ぁ-ん].*。/);
    await page.getByRole('button', { name: '保存せずに読み直す' }).tap();
    await alert.waitFor({ state: 'detached' });
    await monday.locator('summary').tap();
    await monday.getByText('21:00–22:00 通常待機').waitFor();
    await first.getByLabel('まで').fill('20:30');
    await page.getByRole('button', { name: '保存する' }).tap();
    await page.getByText('保存しました。').waitFor();
    const { rules } = await manager.get('/v1/performers/{id}/availability-rules', { path: { id: mio.id } });
    assert.deepEqual(
      rules.filter(({ weekday }) => weekday === 'MONDAY').map(({ to }) => to),
      ['20:30', '22:00', '23:30'],
    );
  });

  await step('when her key is over she is told so', async () => {
    await manager.put('/v1/api-keys/{id}/revocation', { path: { id: mio.keyId } });
    await page.getByRole('navigation', { name: '画面' }).getByRole('link', { name: '今日' }).tap();
    await page.getByText('ログインの有効期限が切れました。もう一度ログインしてください。').waitFor();
  });
});
