import assert from 'node:assert/strict';
import { test } from 'node:test';
import { json, problem, scripted } from './fake.js';

const threePages = () => [json({ items: [1, 2], next: 'a.b' }), json({ items: [3, 4], next: 'c.d' }), json({ items: [5] })];
/** @param {Request[]} requests */
const queries = (requests) => requests.map(({ url }) => new URL(url).search);

test('all items, the next page by its cursor alone', async () => {
  const { enishi, requests } = scripted(threePages());
  const items = await enishi.pages('/v1/customers', { query: { focus: true, limit: 2 } }).toArray();
  assert.deepEqual(items, [1, 2, 3, 4, 5]);
  assert.deepEqual(queries(requests), ['?focus=true&limit=2', '?cursor=a.b', '?cursor=c.d']);
});

test('the path stays', async () => {
  const { enishi, requests } = scripted(threePages());
  await enishi.pages('/v1/customers/{id}/timeline', { path: { id: 'c' } }).toArray();
  assert.ok(requests.every(({ url }) => url.startsWith('https://api.enishi.example/v1/customers/c/timeline')));
});

test('a page is asked for when it is needed and not before', async () => {
  const { enishi, requests } = scripted(threePages());
  const pages = enishi.pages('/v1/customers');
  assert.equal(requests.length, 0);
  /** @type {unknown[]} */
  const taken = [];
  for await (const item of pages) {
    taken.push(item);
    if (taken.length === 2) {
      assert.equal(requests.length, 1);
    } else if (taken.length === 3) break;
  }
  assert.deepEqual(taken, [1, 2, 3]);
  assert.equal(requests.length, 2);
});

test('an array has at most so many, without a page that nobody looks at', async () => {
  const { enishi, requests } = scripted(threePages());
  const pages = enishi.pages('/v1/customers');
  assert.deepEqual(await pages.toArray(0), []);
  assert.deepEqual(await pages.toArray(2), [1, 2]);
  assert.equal(requests.length, 1);
});

test('a list can be gone through twice, and each time from its start', async () => {
  const { enishi, requests } = scripted([json({ items: [1] }), json({ items: [1, 2] })]);
  const pages = enishi.pages('/v1/customers');
  assert.deepEqual(await pages.toArray(), [1]);
  assert.deepEqual(await pages.toArray(), [1, 2]);
  assert.equal(requests.length, 2);
});

test('a refusal on the way is thrown after the items before it', async () => {
  const { enishi } = scripted([json({ items: [1], next: 'a.b' }), problem(400, 'invalid-cursor')]);
  /** @type {unknown[]} */
  const taken = [];
  await assert.rejects(
    async () => {
      for await (const item of enishi.pages('/v1/customers')) taken.push(item);
    },
    { code: 'invalid-cursor' },
  );
  assert.deepEqual(taken, [1]);
});
