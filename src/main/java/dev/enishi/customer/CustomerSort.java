package dev.enishi.customer;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The orders that a client can ask for, as it writes them. */
@Schema(
        description = "Order of a customer list; a minus turns it around, ids included: `created` first added first; "
                + "`lastTouch`, `lastLogin`, `lastChat` longest ago first, never before all; `dueOn` earliest day first, none "
                + "after all; `earnings` least first; `name` by kana, else call name, else handle, however they are written. "
                + "`NEWEST`, `LAST_TOUCH` and `LAST_LOGIN` are `-created`, `-lastTouch` and `-lastLogin`.",
        enumeration = {
            "created",
            "-created",
            "lastTouch",
            "-lastTouch",
            "lastLogin",
            "-lastLogin",
            "lastChat",
            "-lastChat",
            "dueOn",
            "-dueOn",
            "earnings",
            "-earnings",
            "name",
            "-name",
            "NEWEST",
            "LAST_TOUCH",
            "LAST_LOGIN"
        })
public enum CustomerSort {
    CREATED_ASCENDING("created", CustomerOrder.CREATED),
    CREATED_DESCENDING("-created", CustomerOrder.CREATED),
    LAST_TOUCH_ASCENDING("lastTouch", CustomerOrder.LAST_TOUCH),
    LAST_TOUCH_DESCENDING("-lastTouch", CustomerOrder.LAST_TOUCH),
    LAST_LOGIN_ASCENDING("lastLogin", CustomerOrder.LAST_LOGIN),
    LAST_LOGIN_DESCENDING("-lastLogin", CustomerOrder.LAST_LOGIN),
    LAST_CHAT_ASCENDING("lastChat", CustomerOrder.LAST_CHAT),
    LAST_CHAT_DESCENDING("-lastChat", CustomerOrder.LAST_CHAT),
    DUE_ON_ASCENDING("dueOn", CustomerOrder.DUE_ON),
    DUE_ON_DESCENDING("-dueOn", CustomerOrder.DUE_ON),
    EARNINGS_ASCENDING("earnings", CustomerOrder.EARNINGS),
    EARNINGS_DESCENDING("-earnings", CustomerOrder.EARNINGS),
    NAME_ASCENDING("name", CustomerOrder.NAME),
    NAME_DESCENDING("-name", CustomerOrder.NAME),
    NEWEST("NEWEST", CustomerOrder.CREATED),
    LAST_TOUCH("LAST_TOUCH", CustomerOrder.LAST_TOUCH),
    LAST_LOGIN("LAST_LOGIN", CustomerOrder.LAST_LOGIN);

    private final String written;
    final CustomerOrder order;

    CustomerSort(String written, CustomerOrder order) {
        this.written = written;
        this.order = order;
    }

    /**
     * The one that is written so; JAX-RS reads parameters by it.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static CustomerSort fromString(String written) {
        for (CustomerSort sort : values()) {
            if (sort.written.equals(written)) {
                return sort;
            }
        }
        throw new IllegalArgumentException("No order of customers");
    }

    /** Those without a minus that are older than the minus are descending. */
    boolean isDescending() {
        return written.startsWith("-") || written.equals(name());
    }

    @Override
    public String toString() {
        return written;
    }
}
