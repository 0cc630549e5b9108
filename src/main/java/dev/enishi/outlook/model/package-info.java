/** How chats come and end: models of rhythm and staying, and the fit of their parameters. Weeks are the unit of time. */
@NullMarked
package dev.enishi.outlook.model;

import org.jspecify.annotations.NullMarked;
