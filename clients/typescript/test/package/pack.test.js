import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';

const root = new URL('../..', import.meta.url).pathname;
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const modules = (/** @type {string} */ folder) => readdirSync(join(root, folder)).filter((name) => /\.(js|d\.ts)$/.test(name));

/** @type {string} an empty folder, but for what npm would have installed there */
let folder;
/** @type {string[]} */
let files;

before(() => {
  // `npm test` has just packed it.
  const tarball = join(root, `build/enishi-client-${version}.tgz`);
  folder = mkdtempSync(join(tmpdir(), 'enishi-client-'));
  const installed = join(folder, 'node_modules/enishi-client');
  mkdirSync(installed, { recursive: true });
  files = execFileSync('tar', ['-tzf', tarball], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map((name) => name.replace('package/', ''));
  execFileSync('tar', ['-xzf', tarball, '--strip-components=1', '-C', installed]);
  for (const dependency of ['openapi-fetch', 'openapi-typescript-helpers'])
    cpSync(join(root, 'node_modules', dependency), join(folder, 'node_modules', dependency), { recursive: true });
});
after(() => rmSync(folder, { recursive: true }));

test('it has its modules, a declaration of each, and what describes it', () => {
  const sources = modules('src').filter((name) => name.endsWith('.js'));
  const declarations = [...sources.map((name) => name.replace('.js', '.d.ts')), 'entry.d.ts', 'schema.d.ts', 'types.d.ts'];
  const expected = [
    ...sources.map((name) => `src/${name}`),
    ...declarations.map((name) => `types/${name}`),
    'README.md',
    'package.json',
    'vendor/LICENSE',
    'vendor/openapi-fetch.js',
  ];
  assert.deepEqual([...files].sort(), expected.sort());
});

test('its version is that of the contract', () => {
  const contract = readFileSync(new URL('../../../../openapi/openapi.yaml', import.meta.url), 'utf8');
  assert.match(contract, new RegExp(`^  version: ${version}$`, 'm'));
});

test('a page needs no more than the two lines of the import map of the README', () => {
  const text = (/** @type {string} */ file) => readFileSync(join(folder, 'node_modules', file), 'utf8');
  const imported = (/** @type {string} */ file) => [...text(file).matchAll(/ from ['"]([^'"]+)['"]/g)].map(([, name]) => name);
  const sources = modules('src').filter((name) => name.endsWith('.js'));
  const foreign = sources.flatMap((name) => imported(`enishi-client/src/${name}`)).filter((name) => !name?.startsWith('./'));
  assert.deepEqual([...new Set(foreign)], ['openapi-fetch']);

  const vendored = 'enishi-client/vendor/openapi-fetch.js';
  assert.deepEqual(imported(vendored), []);
  assert.equal(text(vendored), text('openapi-fetch/dist/index.mjs'), 'npm run vendor');
});

test('a program imports it as it is', () => {
  const program = "import * as enishi from 'enishi-client'; console.log(Object.keys(enishi).sort().join());";
  const printed = execFileSync(process.execPath, ['--input-type=module', '--eval', program], { cwd: folder, encoding: 'utf8' });
  assert.equal(printed.trim(), 'EnishiError,createEnishi,isProblem');
});

// As bundlers resolve it; the other tests are compiled as Node does.
test('a program in TypeScript finds its types', () => {
  const program = join(folder, 'program.ts');
  writeFileSync(
    program,
    `import { createEnishi, type Customer } from 'enishi-client';
     export const one = (id: string): Promise<Customer> => createEnishi().get('/v1/customers/{id}', { path: { id } });
     // @ts-expect-error
     export const none = createEnishi().get('/v1/nowhere');`,
  );
  const options = '--strict --exactOptionalPropertyTypes --noEmit --target es2022 --module esnext --moduleResolution bundler';
  const compiler = [join(root, 'node_modules/.bin/tsc'), ...options.split(' '), program];
  execFileSync(process.execPath, compiler, { cwd: folder, stdio: ['ignore', 'inherit', 'inherit'] });
});
