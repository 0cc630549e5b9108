import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sleep } from '../src/retries.js';
import { json, offline, problem, scripted, sent } from './fake.js';

const path = { id: 'p' };
const unchanged = () => new Response(null, { status: 304, headers: { ETag: '"0.a"' } });

test('only what has changed is given, asked for with the ETag of what is there', async () => {
  const { enishi, requests, waits } = scripted([
    json({ chats: [1] }, { ETag: '"0.a"' }),
    unchanged(),
    unchanged(),
    json({ chats: [2] }, { ETag: '"0.b"' }),
    problem(404, 'not-found'),
  ]);
  /** @type {unknown[]} */
  const seen = [];
  await assert.rejects(
    async () => {
      for await (const { chats } of enishi.watch('/v1/performers/{id}/live-room', { path, every: 500 })) seen.push(...chats);
    },
    { code: 'not-found' },
  );

  assert.deepEqual(seen, [1, 2]);
  assert.deepEqual(sent(requests, 'If-None-Match'), [null, '"0.a"', '"0.a"', '"0.a"', '"0.b"']);
  assert.deepEqual(waits, [500, 500, 500, 500]);
});

test('what may pass by itself is told, and does not end it', async () => {
  /** @type {string[]} */
  const troubles = [];
  const busy = () => problem(503, 'unavailable', { 'Retry-After': '9' });
  const gateway = () => new Response('<html>', { status: 502 });
  const { enishi, waits } = scripted(
    [json({ chats: [1] }, { ETag: '"0.a"' }), offline(), gateway(), busy(), json({ chats: [2] })],
    { retries: 0 },
  );
  /** @type {unknown[]} */
  const seen = [];
  for await (const { chats } of enishi.watch('/v1/performers/{id}/live-room', {
    path,
    onTrouble: ({ code }) => troubles.push(code),
  })) {
    seen.push(...chats);
    if (seen.length === 2) break;
  }
  assert.deepEqual(seen, [1, 2]);
  assert.deepEqual(troubles, ['unreachable', 'unreadable', 'unavailable']);
  assert.deepEqual(waits, [1000, 1000, 1000, 9000]);
});

test('the first answer after trouble is given, changed or not: it takes the banner away', async () => {
  const room = () => json({ chats: [1] }, { ETag: '"0.a"' });
  const { enishi, requests } = scripted([room(), offline(), room()], { retries: 0 });
  let banner = '';
  const banners = [];
  for await (const _ of enishi.watch('/v1/performers/{id}/live-room', { path, onTrouble: ({ code }) => (banner = code) })) {
    banners.push(banner);
    banner = '';
    if (banners.length === 2) break;
  }
  assert.deepEqual(banners, ['', 'unreachable']);
  assert.deepEqual(sent(requests, 'If-None-Match'), [null, '"0.a"', null]);
});

test('aborting ends it quietly, while it waits', async () => {
  const controller = new AbortController();
  const { enishi, requests } = scripted([json({ chats: [] })], { sleep });
  for await (const _ of enishi.watch('/v1/performers/{id}/live-room', { path, every: 60_000, signal: controller.signal })) {
    setTimeout(() => controller.abort(), 10);
  }
  assert.equal(requests.length, 1);
});

test('aborting ends it quietly, while it asks', async () => {
  const controller = new AbortController();
  const { enishi } = scripted([
    () => {
      controller.abort();
      throw controller.signal.reason;
    },
  ]);
  const { done } = await enishi.watch('/v1/performers/{id}/live-room', { path, signal: controller.signal }).next();
  assert.equal(done, true);
});

test('a signal that is aborted already asks for nothing', async () => {
  const { enishi, requests } = scripted([]);
  const { done } = await enishi.watch('/v1/performers/{id}/live-room', { path, signal: AbortSignal.abort() }).next();
  assert.deepEqual([done, requests.length], [true, 0]);
});
