/**
 * The agency: its policies and business days, its performers and the chat sites they work on. It may use access and
 * platform.
 */
@NullMarked
package dev.enishi.agency;

import org.jspecify.annotations.NullMarked;
