package dev.enishi.reports;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why something does not count in a report. */
@Schema(
        description =
                "Why something does not count in a report: `CHAT_OUTSIDE_SESSIONS` minutes of chats while the performer was not "
                        + "online on that site, as far as anybody recorded it; `UNFINISHED_SESSION` sessions that began a day "
                        + "ago or earlier and were never ended: what is after their first 24 hours; "
                        + "`UNFINISHED_CHAT` chats that go on: only their customers count; `ERASED_CUSTOMERS` chats whose customers "
                        + "were erased: in the overview they count, except by hour of the week, and the customers do not, elsewhere neither do; "
                        + "`REPEAT_DAYS_TO_COME` new customers whose days to come again have not passed: they do not count in "
                        + "the repeat rate; `UNANSWERED_MAIL` mails of customers after which none went to them within 30 days: they do not "
                        + "count in the reply time. Of return rates: "
                        + "`MAIL_UNDECIDED` and `DUE_UNDECIDED` mails, and customers who became due, whose days to come back "
                        + "are not over; `DUE_LEFT_IN_PEACE` by a refusal, a reservation to come or a snooze, `DUE_DORMANT` "
                        + "after too many unanswered mails, `DUE_UNWANTED` banned or without mail on request. Of "
                        + "concentration, funnel and cohorts: `CHAT_WITHOUT_EARNINGS` chats "
                        + "whose earnings nobody has said: they count as 0; `NOTHING_EARNED` chats that brought nothing, all of the "
                        + "range: there are no shares; `PLAN_UNKNOWN` performers who have no plan for the range, "
                        + "and open no time that can be booked; `ENTRY_UNKNOWN` customers of whom nothing is known but that they marked the "
                        + "performer as a favourite, and not since when; `INCOMPLETE_MONTH` customers who chatted in a month that is "
                        + "not over, or not wholly in the range.")
public enum Exclusion {
    CHAT_OUTSIDE_SESSIONS,
    UNFINISHED_SESSION,
    UNFINISHED_CHAT,
    ERASED_CUSTOMERS,
    REPEAT_DAYS_TO_COME,
    UNANSWERED_MAIL,
    MAIL_UNDECIDED,
    DUE_UNDECIDED,
    DUE_LEFT_IN_PEACE,
    DUE_DORMANT,
    DUE_UNWANTED,
    CHAT_WITHOUT_EARNINGS,
    NOTHING_EARNED,
    PLAN_UNKNOWN,
    ENTRY_UNKNOWN,
    INCOMPLETE_MONTH
}
