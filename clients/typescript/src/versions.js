/** @type {WeakMap<object, string>} */
const etags = new WeakMap();

/**
 * Keeps the ETag of an answer as long as somebody keeps the answer.
 *
 * @param {unknown} answer
 * @param {string | null} etag
 */
export function remember(answer, etag) {
  if (etag !== null && typeof answer === 'object' && answer !== null) etags.set(answer, etag);
}

/**
 * The `If-Match` that goes with what was read: an item of a list, or a copy, has no ETag but a version, which is enough.
 *
 * @param {object} read
 */
export function ifMatchOf(read) {
  const etag = etags.get(read);
  if (etag !== undefined) return etag;
  if ('version' in read && typeof read.version === 'number') return `"${read.version}"`;
  // To change it without a condition, as if nothing had been said, would be the lost update that this is to prevent.
  throw new TypeError('`of` is neither an answer of the service nor has it a version.');
}
