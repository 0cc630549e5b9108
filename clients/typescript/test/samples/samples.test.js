import assert from 'node:assert/strict';
import { test } from 'node:test';
import { all, contract } from './contract.js';

/** @param {string} id */
const sample = (id) => {
  const found = all.find(({ operation }) => operation.operationId === id);
  assert.ok(found, id);
  return found;
};

test('each operation has samples, with what its examples say', () => {
  const operations = Object.values(contract.paths).flatMap((path) => Object.keys(path));
  assert.equal(all.length, operations.length);
  for (const { operation, curl, typescript, java } of all)
    for (const source of [curl, typescript, java]) assert.doesNotMatch(source, /undefined|\[object|\{id\}\?|NaN/, operation.operationId);
});

test('a read has its path, what it must be asked with, and how many', () => {
  const { curl, typescript } = sample('listFollowUps');
  assert.equal(
    curl,
    `curl 'https://api.enishi.example/v1/performers/019a7f3e-4c11-7518-9a63-543bd731e3e6/follow-ups?limit=50' \\
  -H 'Authorization: Bearer enishi_…'`,
  );
  assert.equal(
    typescript,
    `import { createEnishi } from 'enishi-client';

const enishi = createEnishi({ baseUrl: 'https://api.enishi.example', key: 'enishi_…' });
console.log(await enishi.get('/v1/performers/{id}/follow-ups', {
  path: { id: '019a7f3e-4c11-7518-9a63-543bd731e3e6' },
  query: { limit: 50 },
}));`,
  );
});

test('what is changed is read before, for its ETag', () => {
  const { curl, typescript, java } = sample('changeCustomer');
  assert.ok(curl.includes(`-H 'If-Match: "`));
  assert.ok(java.includes('.header("If-Match", "\\"'));
  assert.ok(typescript.includes('const current = await enishi.get('));
  assert.ok(typescript.includes('of: current,'));
});

test('a body is the same in each language', () => {
  const { curl, typescript, java } = sample('createNote');
  for (const source of [curl, typescript, java]) assert.match(source, /"?body"?: ["']来週は出張。犬の名前はモカ。["'],/);
});
