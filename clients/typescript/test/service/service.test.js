import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { isProblem } from 'enishi-client';
import { client, key, newDesk, options } from './desk.js';

describe('the client and the packaged service', options, () => {
  /** @type {Awaited<ReturnType<typeof newDesk>>} */
  let desk;
  before(async () => {
    desk = await newDesk();
  });

  /** @type {Request[]} */
  const requests = [];
  /** @type {Response[]} */
  const responses = [];
  const recorded = client({
    fetch: async (request) => {
      requests.push(request);
      const response = await fetch(request);
      responses.push(response);
      return response;
    },
  });

  test('a key may come from a function; a wrong one is a problem, and not tried again', async () => {
    assert.equal((await client({ key: undefined, token: async () => key }).get('/v1/me')).role, 'MANAGER');
    const wrong = client({ key: `${key.slice(0, -1)}${key.endsWith('0') ? 1 : 0}`, retries: 9, longestWait: 9 });
    await assert.rejects(
      wrong.get('/v1/me'),
      (error) => isProblem(error, 'unauthenticated') && error.status === 401 && error.requestId !== undefined,
    );
  });

  test('the language of a sentence is that of the call, else of the client', async () => {
    const call = { path: { id: crypto.randomUUID() } };
    await assert.rejects(desk.enishi.get('/v1/customers/{id}', call), { code: 'not-found', detail: /^[\x20-\x7e]+$/ });
    await assert.rejects(desk.enishi.get('/v1/customers/{id}', { ...call, language: 'ja' }), {
      code: 'not-found',
      detail: /[ぁ-ん]/,
    });
  });

  test('no service is unreachable', async () => {
    await assert.rejects(client({ baseUrl: 'http://127.0.0.1:9', retries: 0 }).get('/v1/me'), { code: 'unreachable', status: 0 });
  });

  test('the same key gives the first answer again, each call has its own without one', async () => {
    const path = { id: desk.customer.id };
    const again = () =>
      desk.enishi.post('/v1/customers/{id}/notes', { path, body: { body: '来週は出張' }, idempotencyKey: `again-${desk.name}` });
    const [first, second] = [await again(), await again()];
    const third = await desk.enishi.post('/v1/customers/{id}/notes', { path, body: { body: '来週は出張' } });
    assert.equal(second.id, first.id);
    assert.notEqual(third.id, first.id);
    assert.equal(await desk.enishi.delete('/v1/notes/{id}', { of: third }), undefined);
    await assert.rejects(desk.enishi.get('/v1/notes/{id}', { path: { id: third.id } }), { status: 404 });
  });

  test('a key does no harm where none is kept', async () => {
    assert.ok(await desk.enishi.post('/v1/reply-pieces', { body: { text: 'こんばんは。' } }));
  });

  test('an answer, its change and an item of a list may be changed, what is old may not', async () => {
    const { enishi, customer } = desk;
    const read = await enishi.get('/v1/customers/{id}', { path: { id: customer.id } });
    const changed = await enishi.patch('/v1/customers/{id}', { of: read, body: { tags: ['犬'] } });
    await enishi.patch('/v1/customers/{id}', { of: changed, body: { tags: ['犬', '釣り'] } });
    const [item] = (await enishi.get('/v1/customers', { query: { performerId: desk.performerId } })).items;
    assert.ok(item);
    const newest = await enishi.patch('/v1/customers/{id}', { of: item, body: { kana: null } });

    await assert.rejects(
      enishi.patch('/v1/customers/{id}', { of: read, body: { tags: [] } }),
      (error) => isProblem(error, 'precondition-failed') && error.problem.currentVersion === newest.version,
    );
    await enishi.put('/v1/customers/{id}/favorite', { of: newest });
  });

  test('what has no id is named by the path', async () => {
    const path = { id: desk.performerId };
    const rules = await desk.enishi.get('/v1/performers/{id}/availability-rules', { path });
    const written = await desk.enishi.put('/v1/performers/{id}/availability-rules', { path, of: rules, body: rules });
    await desk.enishi.put('/v1/performers/{id}/availability-rules', { path, of: written, body: rules });
  });

  test('pages of any length are the same list, and a batch creates it', async () => {
    const items = Array.from({ length: 5 }, (_, index) => ({ ...ids(desk), handle: `${desk.name}-page-${index}` }));
    const batch = await desk.enishi.post('/v1/customers/batch', { body: { items } });
    assert.ok(batch.items.every(({ status }) => status === 201));
    const query = { performerId: desk.performerId };
    requests.length = 0;
    const one = await recorded.pages('/v1/customers', { query: { ...query, limit: 2 } }).toArray();
    assert.equal(requests.length, Math.ceil(one.length / 2));
    assert.equal(one.length, 6);
    assert.deepEqual(one, (await recorded.get('/v1/customers', { query })).items);
  });

  test('a watch asks by ETag, and is told of what has changed', async () => {
    requests.length = responses.length = 0;
    const path = { id: desk.customer.id };
    const names = [];
    for await (const { callName } of recorded.watch('/v1/customers/{id}', { path, every: 1 })) {
      names.push(callName);
      if (names.length === 2) break;
      const unchanged = await recorded.get('/v1/customers/{id}', { path });
      setTimeout(() => desk.enishi.patch('/v1/customers/{id}', { of: unchanged, body: { callName: 'じろうさん' } }), 60);
    }
    assert.deepEqual(names, ['たろうさん', 'じろうさん']);
    assert.ok(responses.some(({ status }) => status === 304));
  });
});

/** @param {{ siteId: string, performerId: string }} desk */
const ids = ({ siteId, performerId }) => ({ siteId, performerId });
