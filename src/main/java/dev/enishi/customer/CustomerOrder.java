package dev.enishi.customer;

import dev.enishi.platform.data.Row;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What a customer list is sorted by. Everybody has a place in each order: never touched, seen or chatted with counts as 1970,
 * never due as after all days. By CASE and not by coalesce, as in the indexes: PostgreSQL does not know that coalesce leaks nothing,
 * and so compares it row by row under row-level security.
 */
enum CustomerOrder {
    CREATED("customer c", "c.id", true),
    LAST_TOUCH("relationship r", "case when r.last_touch_at is null then 'epoch' else r.last_touch_at end", true),
    LAST_LOGIN("customer c", "case when c.last_login_at is null then 'epoch' else c.last_login_at end", true),
    LAST_CHAT("relationship r", "case when r.last_chat_at is null then 'epoch' else r.last_chat_at end", false),
    DUE_ON("relationship r", "case when r.due_on is null then 'infinity' else r.due_on end", false),
    EARNINGS("relationship r", "r.earnings", false),
    NAME("customer c", "c.sort_name", false);

    /** The table whose index gives the order, with its alias. */
    final String table;

    /** What it is by, before the id. */
    final String key;

    /** Whether the customers of a whole agency have an index for it, and not those of each performer alone. */
    final boolean ofAgency;

    CustomerOrder(String table, String key, boolean ofAgency) {
        this.table = table;
        this.key = key;
        this.ofAgency = ofAgency;
    }

    /** Whether it tells what only those may know who may read chats. */
    boolean isToldByChats() {
        return this == LAST_CHAT || this == EARNINGS;
    }

    /** The key of a customer of a list. */
    Object keyOf(Row row) {
        String column = "sort_key";
        return switch (this) {
            case CREATED -> row.uuid(column);
            case LAST_TOUCH, LAST_LOGIN, LAST_CHAT -> row.instant(column);
            case DUE_ON -> row.day(column);
            case EARNINGS -> row.big(column);
            case NAME -> row.text(column);
        };
    }

    /** The key that a cursor has kept. */
    Object keyOf(String kept) {
        return switch (this) {
            case CREATED -> UUID.fromString(kept);
            case LAST_TOUCH, LAST_LOGIN, LAST_CHAT -> Instant.parse(kept);
            case DUE_ON -> LocalDate.parse(kept);
            case EARNINGS -> Long.valueOf(kept);
            case NAME -> kept;
        };
    }
}
