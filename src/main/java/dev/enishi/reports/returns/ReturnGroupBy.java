package dev.enishi.reports.returns;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** By what a group of returns is formed. */
@Schema(
        description =
                "Whom a group is about. Mails: `PURPOSE` all by what they were for; `TEMPLATE`, `STAGE` and `DAYS_WAITED` the "
                        + "follow-ups (`FOLLOW_UP` and `INVITATION`) by what they were written from, the stage just before, and "
                        + "the days since the last touch. Customers who became due by the cadence: `HEARD` and `HEARD_NOTHING`, "
                        + "with `HEARD_BY_STAGE` and `HEARD_NOTHING_BY_STAGE`.")
public enum ReturnGroupBy {
    PURPOSE,
    TEMPLATE,
    STAGE,
    DAYS_WAITED,
    HEARD,
    HEARD_BY_STAGE,
    HEARD_NOTHING,
    HEARD_NOTHING_BY_STAGE
}
