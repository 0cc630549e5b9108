import assert from 'node:assert/strict';
import { test } from 'node:test';
import { json, scripted, sent } from './fake.js';

test('a path, a query with several values, a language and a key become one request', async () => {
  const { enishi, requests } = scripted([json({ items: [] })]);
  await enishi.get('/v1/customers/{id}/timeline', { path: { id: 'a/b' }, query: { limit: 7 }, language: 'ja' });

  const [request] = requests;
  assert.equal(request?.url, 'https://api.enishi.example/v1/customers/a%2Fb/timeline?limit=7');
  assert.equal(request?.method, 'GET');
  assert.equal(request?.headers.get('Authorization'), 'Bearer enishi_key');
  assert.equal(request?.headers.get('Accept-Language'), 'ja');
  assert.equal(request?.headers.get('Idempotency-Key'), null);
});

test('a filter of several values is repeated', async () => {
  const { enishi, requests } = scripted([json({ items: [] })]);
  await enishi.get('/v1/customers', { query: { stage: ['NEWCOMER', 'REPEATER'] } });
  assert.equal(requests[0]?.url, 'https://api.enishi.example/v1/customers?stage=NEWCOMER&stage=REPEATER');
});

test('an access token is asked for before each request', async () => {
  let tokens = 0;
  const { enishi, requests } = scripted([json({}), json({})], { key: undefined, token: async () => `token-${++tokens}` });
  await enishi.get('/v1/me');
  await enishi.get('/v1/me');
  assert.deepEqual(sent(requests, 'Authorization'), ['Bearer token-1', 'Bearer token-2']);
});

test('what keeps a token from being had is thrown as it is', async () => {
  const signedOut = new Error('Sign in anew.');
  const { enishi, requests } = scripted([], { key: undefined, token: () => Promise.reject(signedOut) });
  await assert.rejects(enishi.get('/v1/me'), signedOut);
  assert.equal(requests.length, 0);
});

test('without a credential and a language there is none in the request', async () => {
  const { enishi, requests } = scripted([json({})], { key: undefined, language: undefined });
  await enishi.get('/v1/me');
  assert.deepEqual([...(requests[0]?.headers.keys() ?? [])], []);
});

test('a body is JSON, a file goes as it is', async () => {
  const { enishi, requests } = scripted([json({}, {}, 201), json({}, {}, 202)]);
  await enishi.post('/v1/messages', { body: { customerId: 'c', channel: 'MAIL', direction: 'OUT', body: 'お元気ですか' } });
  await enishi.post('/v1/imports', { query: { kind: 'CHATS', performerId: 'p', siteId: 's' }, body: new Blob(['started_at\n']) });

  assert.deepEqual(sent(requests, 'Content-Type'), ['application/json', 'text/csv']);
  assert.equal((await requests[0]?.json()).body, 'お元気ですか');
  assert.equal(await requests[1]?.text(), 'started_at\n');
});

test('what has no body gives undefined, a calendar its text', async () => {
  const calendar = new Response('BEGIN:VCALENDAR', { headers: { 'Content-Type': 'text/calendar' } });
  const { enishi } = scripted([new Response(null, { status: 204 }), calendar]);
  assert.equal(await enishi.delete('/v1/asked-questions/{id}', { path: { id: 'q' } }), undefined);
  assert.equal(await enishi.get('/v1/calendars/{feed}.ics', { path: { feed: 'f' } }), 'BEGIN:VCALENDAR');
});

test('an address that is none is the fault of the program, and is not tried again', async () => {
  const { enishi, requests } = scripted([], { baseUrl: '' });
  await assert.rejects(enishi.get('/v1/me'), TypeError);
  assert.equal(requests.length, 0);
});
