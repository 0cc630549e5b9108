/**
 * When a performer was online on a site. It says nothing about customers, so there is nothing in it to erase or disclose, and it
 * stays the performer's when customers are handed over.
 */
@NullMarked
package dev.enishi.reports.session;

import org.jspecify.annotations.NullMarked;
