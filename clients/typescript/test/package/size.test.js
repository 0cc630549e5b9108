import assert from 'node:assert/strict';
import { test } from 'node:test';
import { build } from 'esbuild';

const root = new URL('../..', import.meta.url).pathname;

/**
 * What a page would load of a program that takes this from the package, openapi-fetch included.
 *
 * @param {string} contents
 */
async function bundled(contents) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: root },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    platform: 'browser',
    logLevel: 'silent',
  });
  return outputFiles[0]?.text ?? '';
}

test('all of it is under 15 kB', async (t) => {
  const all = Buffer.byteLength(await bundled("export * from 'enishi-client';"));
  t.diagnostic(`${all} bytes, minified and not compressed`);
  assert.ok(all > 4_000 && all < 15_000, `${all} bytes`);
});

test('who takes isProblem alone gets nothing of the rest', async () => {
  const one = await bundled("export { isProblem } from 'enishi-client';");
  assert.ok(Buffer.byteLength(one) < 1_000, one);
  assert.doesNotMatch(one, /fetch|WeakMap|Idempotency/);
});
