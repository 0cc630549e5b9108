/** What is wrong, as problem documents (RFC 9457), in Japanese and English. */
@NullMarked
package dev.enishi.platform.problem;

import org.jspecify.annotations.NullMarked;
