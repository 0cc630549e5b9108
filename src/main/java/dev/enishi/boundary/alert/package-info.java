/** Alerts: that somebody has to look. What has happened raises them, people acknowledge them. */
@NullMarked
package dev.enishi.boundary.alert;

import org.jspecify.annotations.NullMarked;
