import assert from 'node:assert/strict';
import { test } from 'node:test';
import { json, scripted, sent } from './fake.js';

const path = { id: 'c' };

test('what was read is changed with its ETag, and the answer with the next one', async () => {
  const { enishi, requests } = scripted([
    json({ id: 'c', version: 3 }, { ETag: '"3.abc"' }),
    json({ id: 'c', version: 4 }, { ETag: '"4.abc"' }),
    json({}),
  ]);
  const customer = await enishi.get('/v1/customers/{id}', { path });
  const changed = await enishi.patch('/v1/customers/{id}', { of: customer, body: { callName: 'x' } });
  await enishi.delete('/v1/customers/{id}', { of: changed });

  assert.deepEqual(sent(requests, 'If-Match'), [null, '"3.abc"', '"4.abc"']);
  assert.ok(requests.every(({ url }) => url === 'https://api.enishi.example/v1/customers/c'));
});

test('an item of a list, and a copy, have their version', async () => {
  const { enishi, requests } = scripted([json({ items: [{ id: 'c', version: 0 }] }, { ETag: '"0.list"' }), json({}), json({})]);
  const [customer] = (await enishi.get('/v1/customers')).items;
  assert.ok(customer);
  await enishi.patch('/v1/customers/{id}', { of: customer, body: {} });
  await enishi.patch('/v1/customers/{id}', { of: { ...customer, version: 7 }, body: {} });
  assert.deepEqual(sent(requests, 'If-Match'), [null, '"0"', '"7"']);
});

test('what has an ETag but no id is named by the path', async () => {
  const { enishi, requests } = scripted([json({ rules: [] }, { ETag: '"5.r"' }), json({})]);
  const rules = await enishi.get('/v1/performers/{id}/availability-rules', { path });
  await enishi.put('/v1/performers/{id}/availability-rules', { path, of: rules, body: rules });
  assert.equal(requests[1]?.headers.get('If-Match'), '"5.r"');
  assert.equal(requests[1]?.url, 'https://api.enishi.example/v1/performers/c/availability-rules');
});

test('an If-Match of its own is sent as it is, and none where none was asked for', async () => {
  const { enishi, requests } = scripted([json({}), json({})]);
  await enishi.patch('/v1/customers/{id}', { path, ifMatch: '*', body: {} });
  await enishi.put('/v1/customers/{id}/favorite', { path });
  assert.deepEqual(sent(requests, 'If-Match'), ['*', null]);
});

test('what nobody has read is not changed as if it had been', async () => {
  const { enishi, requests } = scripted([]);
  await assert.rejects(enishi.put('/v1/customers/{id}/favorite', { of: { id: 'c' } }), TypeError);
  assert.equal(requests.length, 0);
});
