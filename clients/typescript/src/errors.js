/** @import { Code, LocalCode, ProblemDocument } from './types.js' */
/** @import { ProblemCode, ProblemError } from './schema.js' */

/** What the service refused, or why there was no answer that could be read. */
export class EnishiError extends Error {
  /**
   * @param {ProblemDocument} problem
   * @param {{ retryAfter?: number | undefined, cause?: unknown }} [more]
   */
  constructor(problem, { retryAfter, cause } = {}) {
    super(`${problem.status} ${problem.code}: ${problem.detail}`, { cause });
    this.name = 'EnishiError';
    /** The HTTP status; 0 where there was no answer. */
    this.status = problem.status;
    /**
     * Stable, for programs.
     *
     * @type {Code}
     */
    this.code = problem.code;
    /** What is wrong, in one sentence for people. */
    this.detail = problem.detail;
    /**
     * Everything that is wrong with the input.
     *
     * @type {readonly ProblemError[]}
     */
    this.errors = problem.errors ?? [];
    /** Names the request in the logs of the service. */
    this.requestId = problem.requestId;
    /** After how many seconds to come back. */
    this.retryAfter = retryAfter;
    /** All of it, with what helps: `currentVersion`, `alternatives`, `chatId` and others. */
    this.problem = problem;
  }
}

/**
 * Whether this is an error of the API; with codes, whether it is one of these.
 *
 * @overload
 * @param {unknown} error
 * @returns {error is EnishiError}
 */
/**
 * @template {ProblemCode | LocalCode} Named
 * @overload
 * @param {unknown} error
 * @param {...Named} codes
 * @returns {error is EnishiError & { code: Named }}
 */
/**
 * @param {unknown} error
 * @param {...string} codes
 */
export function isProblem(error, ...codes) {
  return error instanceof EnishiError && (codes.length === 0 || codes.includes(error.code));
}
