package dev.enishi.customer;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The orders of a customer list. */
@Schema(
        description = "Order of a customer list: `NEWEST` last added first; `LAST_TOUCH` most recent touch first; "
                + "`LAST_LOGIN` last seen on the site first.")
public enum CustomerSort {
    NEWEST,
    LAST_TOUCH,
    LAST_LOGIN
}
