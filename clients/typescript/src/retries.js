import { isProblem } from './errors.js';

const FIRST_PAUSE = 250;

/**
 * Does it, and does it again while that may help.
 *
 * @template Result
 * @param {() => Promise<Result>} attempt
 * @param {object} how
 * @param {boolean} how.repeatable whether twice is the same as once, also where nobody knows what became of the first time
 * @param {number} how.retries
 * @param {number} how.longestWait
 * @param {typeof sleep} how.sleep
 * @param {AbortSignal | undefined} how.signal
 */
export async function withRetries(attempt, { repeatable, retries, longestWait, sleep, signal }) {
  for (let failures = 0; ; failures++) {
    try {
      return await attempt();
    } catch (error) {
      const mayHelp = saysComeBack(error) || (repeatable && isWithoutAnswer(error));
      if (!mayHelp || failures >= retries || comeBackIn(error) > longestWait) throw error;
      await sleep(comeBackIn(error) * 1000 + jitter(failures), signal);
    }
  }
}

/**
 * Whether it may pass by itself, without anybody doing anything else.
 *
 * @param {unknown} error
 * @returns {error is import('./errors.js').EnishiError}
 */
export const passes = (error) => saysComeBack(error) || isWithoutAnswer(error);

/** @param {unknown} error */
export const comeBackIn = (error) => (isProblem(error) && error.retryAfter) || 0;

/**
 * The service has not done it, and says so: busy, or the first request with this key still runs.
 *
 * @param {unknown} error
 */
const saysComeBack = (error) =>
  isProblem(error) && ([429, 503].includes(error.status) || error.code === 'idempotency-key-running');

/**
 * Nobody knows whether it was done: the connection broke, or a proxy lost the service.
 *
 * @param {unknown} error
 */
const isWithoutAnswer = (error) => isProblem(error) && (error.code === 'unreachable' || [502, 504].includes(error.status));

/**
 * Longer each time, and by chance, so that not all who were sent away come back at once.
 *
 * @param {number} failures
 */
const jitter = (failures) => Math.random() * FIRST_PAUSE * 2 ** failures;

/**
 * @param {number} milliseconds
 * @param {AbortSignal} [signal]
 * @returns {Promise<void>}
 */
export function sleep(milliseconds, signal) {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason);
    const aborted = () => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', aborted);
      resolve();
    }, milliseconds);
    signal?.addEventListener('abort', aborted, { once: true });
  });
}
