/** The outlook: who still comes, how often, and who is slipping away. It may use customer and the ground floor. */
@NullMarked
package dev.enishi.outlook;

import org.jspecify.annotations.NullMarked;
