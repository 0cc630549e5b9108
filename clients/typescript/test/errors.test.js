import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EnishiError, isProblem } from 'enishi-client';
import { json, offline, problem, scripted } from './fake.js';

/** @param {Promise<unknown>} promise @returns {Promise<EnishiError>} */
const failure = async (promise) => {
  const error = await promise.then(
    () => undefined,
    (reason) => reason,
  );
  assert.ok(error instanceof EnishiError, `${error}`);
  return error;
};

test('a refusal is thrown with all that it says', async () => {
  const errors = [{ code: 'too-long', detail: 'At most 100 characters.', pointer: '/handle' }];
  const { enishi } = scripted([problem(422, 'validation-failed', {}, { errors })]);
  const error = await failure(enishi.get('/v1/me'));

  assert.equal(error.status, 422);
  assert.equal(error.code, 'validation-failed');
  assert.equal(error.detail, 'It is validation-failed.');
  assert.deepEqual(error.errors, errors);
  assert.equal(error.requestId, 'r-1');
  assert.equal(error.retryAfter, undefined);
  assert.equal(error.message, '422 validation-failed: It is validation-failed.');
});

test('a document without a status has that of its answer', async () => {
  const { enishi } = scripted([json({ code: 'conflict', detail: 'No.' }, {}, 409)]);
  assert.equal((await failure(enishi.get('/v1/me'))).status, 409);
});

test('412 says what is there by now', async () => {
  const { enishi } = scripted([problem(412, 'precondition-failed', {}, { currentVersion: 4 })]);
  const error = await failure(enishi.patch('/v1/customers/{id}', { of: { id: 'c', version: 3 }, body: {} }));
  assert.ok(isProblem(error, 'precondition-failed'));
  assert.equal(error.problem.currentVersion, 4);
});

test('a code of tomorrow is an error like any other', async () => {
  const { enishi } = scripted([problem(409, 'a-code-of-tomorrow')]);
  const error = await failure(enishi.get('/v1/me'));
  assert.equal(error.code, 'a-code-of-tomorrow');
  assert.ok(isProblem(error));
  assert.ok(!isProblem(error, 'conflict', 'not-found'));
});

test('isProblem knows its own from what others throw', () => {
  const error = new EnishiError({ status: 404, code: 'not-found', detail: 'There is nothing here.' });
  assert.ok(isProblem(error));
  assert.ok(isProblem(error, 'forbidden', 'not-found'));
  assert.ok(!isProblem(new Error('not-found')));
  assert.ok(!isProblem({ ...error }, 'not-found'));
  assert.ok(!isProblem(undefined));
});

test('a refusal of a proxy is unreadable, with its status and when to come back', async () => {
  const page = new Response('<html>', { status: 500, headers: { 'Content-Type': 'text/html', 'Retry-After': '7' } });
  const { enishi } = scripted([page]);
  const error = await failure(enishi.get('/v1/me'));
  assert.deepEqual([error.status, error.code, error.retryAfter], [500, 'unreadable', 7]);
});

test('broken JSON is unreadable, and says why', async () => {
  const { enishi } = scripted([new Response('{"items": [', { headers: { 'Content-Type': 'application/json' } })]);
  const error = await failure(enishi.get('/v1/customers'));
  assert.deepEqual([error.status, error.code], [200, 'unreadable']);
  assert.ok(error.cause instanceof SyntaxError);
});

test('a refusal that is JSON but no problem is unreadable', async () => {
  for (const body of [null, 'no', [], { code: 7, detail: 'x' }, { message: 'no' }]) {
    const { enishi } = scripted([json(body, {}, 400)]);
    assert.equal((await failure(enishi.get('/v1/me'))).code, 'unreadable');
  }
});

test('no answer is an error too, in the language that was asked for, and with its cause', async () => {
  const cause = offline();
  const { enishi } = scripted([cause], { retries: 0 });
  const error = await failure(enishi.get('/v1/me', { language: 'ja' }));
  assert.deepEqual([error.status, error.code, error.detail], [0, 'unreachable', 'サーバーにつながりませんでした。']);
  assert.equal(error.cause, cause);
});

test('a date in Retry-After counts from now', async () => {
  const { enishi } = scripted(
    [problem(429, 'too-many-requests', { 'Retry-After': new Date(Date.now() + 5_000).toUTCString() })],
    { retries: 0 },
  );
  const { retryAfter } = await failure(enishi.get('/v1/me'));
  assert.ok(retryAfter !== undefined && retryAfter >= 4 && retryAfter <= 5, `${retryAfter}`);
});

test('a Retry-After that nobody understands is as none', async () => {
  const { enishi } = scripted([problem(429, 'too-many-requests', { 'Retry-After': 'soon' })], { retries: 0 });
  assert.equal((await failure(enishi.get('/v1/me'))).retryAfter, undefined);
});
