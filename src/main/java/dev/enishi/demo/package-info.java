/** The demo agency of the embedded database: invented people with a history in which every list has something to show. */
@NullMarked
package dev.enishi.demo;

import org.jspecify.annotations.NullMarked;
