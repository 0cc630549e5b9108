import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { EnishiError, isProblem } from 'enishi-client';
import * as recipes from '../../build/recipes/recipes.js';
import { baseUrl, client, key, newDesk, options } from './desk.js';

describe('the recipes of the README', options, () => {
  /** @type {Awaited<ReturnType<typeof newDesk>>} */
  let desk;
  /** @type {import('enishi-client').Enishi} */
  let enishi;
  before(async () => {
    desk = await newDesk();
    enishi = desk.enishi;
  });

  test('1 sign in', async () => {
    const { me } = await recipes.signIn(baseUrl, key);
    assert.equal(me.role, 'MANAGER');
  });

  test('2 today', async () => {
    const people = [];
    for await (const { id } of enishi.pages('/v1/performers', { query: { active: true } }))
      people.push(...(await recipes.today(enishi, id)));
    assert.match(people[0] ?? '', /^(NOW|TODAY|CADENCE) .+: [A-Z_,]+$/);
  });

  test('3 the brief by handle', async () => {
    const brief = await recipes.whoIs(enishi, desk.customer.handle);
    assert.equal(brief?.customer.displayName, 'たろうさん');
    assert.equal(await recipes.whoIs(enishi, 'nobody-has-this-handle'), undefined);
  });

  test('4 a mail, recorded once', async () => {
    const tap = recipes.mailSent(enishi, desk.customer.id, 'お元気ですか');
    const [first, second] = [await tap(), await tap()];
    assert.equal(second.id, first.id);
    const { items } = await enishi.get('/v1/messages', { query: { customerId: desk.customer.id } });
    assert.equal(items.length, 1);
  });

  test('5 all customers', async () => {
    assert.ok((await recipes.birthdays(enishi, '03')).includes('たろうさん'));
    assert.ok(!(await recipes.birthdays(enishi, '04')).includes('たろうさん'));
  });

  test('6 change, and somebody who was faster', async () => {
    const customer = await enishi.get('/v1/customers/{id}', { path: { id: desk.customer.id } });
    const ours = await recipes.rename(enishi, customer, 'たろちゃん');
    const theirs = await recipes.rename(enishi, customer, 'たろくん');
    assert.deepEqual([ours.renamed, ours.customer.callName], [true, 'たろちゃん']);
    assert.deepEqual([theirs.renamed, theirs.customer.callName], [false, 'たろちゃん']);
    assert.equal((await recipes.rename(enishi, theirs.customer, 'たろうさん')).renamed, true);
  });

  test('7 many at once', async () => {
    const customerId = desk.customer.id;
    const notes = [
      { customerId, body: '犬の名前はモカ' },
      { customerId: crypto.randomUUID(), body: '?' },
    ];
    const [refused, ...others] = await recipes.addNotes(enishi, notes);
    assert.match(refused ?? '', /^2: /);
    assert.deepEqual(others, []);
  });

  test('8 the live room', async () => {
    /** @type {string[][]} */
    const shown = [];
    const left = new AbortController();
    await recipes.showRoom(
      enishi,
      desk.performerId,
      ({ chats }) => {
        shown.push(chats.map(({ customer }) => customer.displayName));
        if (shown.length > 1) return left.abort();
        enishi
          .post('/v1/live-chats', { body: { ...at(desk), handle: desk.customer.handle, kind: 'PARTY' } })
          .catch(() => left.abort());
      },
      () => {},
      left.signal,
    );
    assert.deepEqual(shown, [[], ['たろうさん']]);
  });

  test('9 a problem in her language', async () => {
    const japanese = client({ language: 'ja' });
    const error = await japanese
      .post('/v1/customers', { body: { ...at(desk), handle: 'x'.repeat(101) } })
      .catch((/** @type {unknown} */ reason) => reason);
    assert.ok(isProblem(error), `${error}`);
    const { summary, fields } = recipes.words(error);
    assert.match(summary, /[ぁ-ん].* \([0-9A-Za-z._-]+\)$/);
    assert.match(fields.get('/handle') ?? '', /100/);
    assert.throws(() => recipes.words(new Error('another')), { message: 'another' });
    const overlap = new EnishiError({
      status: 409,
      code: 'not-available',
      detail: 'Not then.',
      alternatives: ['2026-11-28T12:00:00Z'],
    });
    assert.equal(recipes.words(overlap).fields.get('alternatives'), '2026-11-28T12:00:00Z');
  });

  test('10 a history', async () => {
    /** @type {number[]} */
    const percents = [];
    const file = new Blob([
      'started_at,handle,kind,minutes,earnings\n2026-01-02 03:04,taro,TWO_SHOT,10,1000\nsoon,taro,PARTY,1,1\n',
    ]);
    const job = await recipes.upload(enishi, desk.performerId, desk.siteId, file, (percent) => percents.push(percent));
    assert.deepEqual([job.state, job.created, job.refused], ['DONE', 1, 1]);
    assert.equal(percents.at(-1), 100);
  });
});

/** @param {{ siteId: string, performerId: string }} desk */
const at = ({ siteId, performerId }) => ({ siteId, performerId });
