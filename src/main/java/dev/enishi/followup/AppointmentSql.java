package dev.enishi.followup;

import dev.enishi.activity.promise.OpenPromises;

/** The statements of {@link AppointmentQueries}, and their parts that others need. */
final class AppointmentSql {
    /** Who has a confirmed reservation to come around the day, or did not come to one. */
    static final String NEAR = """
              from reservation v
             where v.agency_id = :agency and v.%1$s and v.starts_at >= :startsFrom and v.starts_at < :startsTo
               and (v.state = 'CONFIRMED' and v.starts_at > :now or v.state = 'NO_SHOW')
            """;

    /** The same without those with whom she has chatted, or to whom she has written, since they did not come. */
    private static final String APPOINTED = NEAR + """
               and (v.state = 'CONFIRMED'
                 or not exists (
                        select 1 from message m
                         where m.agency_id = :agency and m.customer_id = v.customer_id and m.direction = 'OUT'
                           and m.sent_at >= v.starts_at)
                    and not exists (
                        select 1 from chat h
                         where h.agency_id = :agency and h.customer_id = v.customer_id and h.kind <> 'PEEK'
                           and h.started_at >= v.starts_at))
            """;

    /** Who has something to come: whoever needs an index of that reads no row of the table. */
    static final String TO_COME = """
              from reservation v
             where v.agency_id = :agency and v.%1$s and v.ends_at > :now and v.state in ('REQUESTED', 'CONFIRMED')
               and reservation_shown_state(v.state, v.hold_expires_at, :now) <> 'EXPIRED'
            """;

    /** Whose request ran out; a range with two ends ({@code docs/performance.md}). */
    static final String RAN_OUT = """
              from reservation v
             where v.agency_id = :agency and v.%1$s and v.state in ('REQUESTED', 'EXPIRED')
               and v.hold_expires_at >= :ranOutFrom and v.hold_expires_at <= :now
            """;

    /** The same without those who have reserved again. */
    private static final String RAN_OUT_LAST = RAN_OUT + """
               and not exists (
                   select 1 from reservation later
                    where later.agency_id = :agency and later.customer_id = v.customer_id
                      and (later.created_at, later.id) > (v.created_at, v.id))
            """;

    /** To whom something was promised for a day around this one, and is not said to be kept; a range with two ends, too. */
    static final String PROMISED = """
              from promise o
             where o.agency_id = :agency and o.%1$s and o.ask_on between :promiseFrom and :on and o.kept_at is null
            """;

    private static final String ROWS = """
            select v.customer_id, v.state as kind, v.starts_at as at, v.ends_at,
                   null::timestamptz as ran_out_at, null::timestamptz as asked_at,
                   null::uuid as promise_id, null::date as ask_on, null as text, null::boolean as handed_over
            """ + APPOINTED + """
            union all
            select v.customer_id, 'RAN_OUT', v.starts_at, v.ends_at, v.hold_expires_at, v.created_at, null, null, null, null
            """ + RAN_OUT_LAST + """
            union all
            select o.customer_id, 'OFFERED', coalesce(o.decided_at, :now), null, null, null, null, null, null, null
              from next_visit_offer o
             where o.agency_id = :agency and o.%1$s and (o.state = 'OPEN' or o.decided_at >= :chatsFrom)
            """;

    /** With what was promised and is still open. */
    private static final String AROUND =
            ROWS + """
            union all
            select o.customer_id, 'PROMISED', business_day_start(o.ask_on, :zone, :dayStart), null, null, o.created_at,
                   o.id, o.ask_on, o.text, o.made_by_id <> o.performer_id
            """ + PROMISED + " and " + OpenPromises.UNSETTLED + " order by at, asked_at";

    /** One row: of hundreds only the ids are asked for. */
    private static final String WITH_SOMETHING_TO_COME =
            "select coalesce(array_agg(v.customer_id), '{}') as customers" + TO_COME;

    private static final String PERFORMER = "performer_id = :performerId";
    private static final String CUSTOMER = "customer_id = :customerId";
    static final String PERFORMERS = "performer_id = any(:performers)";

    static final String OF_PERFORMER = AROUND.formatted(PERFORMER);
    static final String OF_CUSTOMER = AROUND.formatted(CUSTOMER);
    static final String OF_PERFORMERS = AROUND.formatted(PERFORMERS);
    static final String TO_COME_OF_PERFORMER = WITH_SOMETHING_TO_COME.formatted(PERFORMER);
    static final String TO_COME_OF_CUSTOMER = WITH_SOMETHING_TO_COME.formatted(CUSTOMER);
    static final String TO_COME_OF_PERFORMERS = WITH_SOMETHING_TO_COME.formatted(PERFORMERS);

    /** Of each customer who is asked for, as of an instant of its own; no mail was for a promise. */
    static final String OF_EACH = """
            select around.customer_id, around.kind, around.at, around.ends_at, around.ran_out_at, around.asked_at,
                   around.promise_id, around.ask_on, around.text, around.handed_over
              from jsonb_to_recordset(:asked::jsonb) as asked (customer_id uuid, now timestamptz, starts_from timestamptz,
                   starts_to timestamptz, ran_out_from timestamptz, chats_from timestamptz)
             cross join lateral (
            """
            + (ROWS + " union all select v.customer_id, 'TO_COME', :now, null, null, null, null, null, null, null "
                            + TO_COME)
                    .formatted(CUSTOMER)
                    .replace(":customerId", "asked.customer_id")
                    .replace(":now", "asked.now")
                    .replace(":startsFrom", "asked.starts_from")
                    .replace(":startsTo", "asked.starts_to")
                    .replace(":ranOutFrom", "asked.ran_out_from")
                    .replace(":chatsFrom", "asked.chats_from")
            + """
                   ) around
             order by around.at, around.asked_at
            """;

    private AppointmentSql() {}
}
