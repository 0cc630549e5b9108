import { comeBackIn, passes } from './retries.js';

/**
 * @param {(etag: string | null) => Promise<{ data: unknown, etag: string | null, status: number }>} read
 * @param {object} how
 * @param {number | undefined} how.every
 * @param {((error: import('./errors.js').EnishiError) => void) | undefined} how.onTrouble
 * @param {AbortSignal | undefined} how.signal
 * @param {typeof import('./retries.js').sleep} how.sleep
 */
export async function* watch(read, { every = 1000, onTrouble, signal, sleep }) {
  /** @type {string | null} */
  let etag = null;
  while (!signal?.aborted) {
    let pause = every;
    let answer;
    try {
      answer = await read(etag);
    } catch (error) {
      if (signal?.aborted) return;
      if (!passes(error)) throw error;
      onTrouble?.(error);
      // The next answer is given even if it is the same: it tells that the trouble is over.
      etag = null;
      pause = Math.max(every, comeBackIn(error) * 1000);
    }
    if (answer && answer.status !== 304) {
      etag = answer.etag;
      yield answer.data;
    }
    try {
      await sleep(pause, signal);
    } catch {
      return;
    }
  }
}
