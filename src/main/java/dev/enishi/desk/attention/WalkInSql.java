package dev.enishi.desk.attention;

/** What it is to walk in, and to be no newcomer any more, for statements about chats {@code h} or customers {@code r}. */
public final class WalkInSql {
    /** The end of a chat {@code h}: without one it lasts until now, but no longer than a day. */
    public static final String LASTED = """
             cross join lateral (
                   select coalesce(h.ended_at, least(:now, h.started_at + interval '24 hours')) as ended_at) lasted
            """;

    /**
     * Whether a customer came to a chat {@code h} without a reservation. Whoever had one for the time of the chat did not walk in,
     * whichever chat is said to have fulfilled it: he may have lost the connection and come back.
     */
    public static final String WALKED_IN = """
            not exists (
                select 1 from reservation v
                 where v.agency_id = :agency and v.customer_id = h.customer_id
                   and v.starts_at < lasted.ended_at + interval '15 minutes' and v.ends_at > h.started_at
                   and reservation_shown_state(v.state, v.hold_expires_at, :now)
                       not in ('CANCELLED', 'DECLINED', 'EXPIRED'))
            """;

    /**
     * Since when the customer of {@code relationship r} is neither prospect nor newcomer: the day after the second with a chat. No
     * row before that one.
     */
    public static final String KNOWN_SINCE = """
            select business_day_start(business_day(again.started_at, :zone, :dayStart) + 1, :zone, :dayStart) as since
              from chat again
             where again.agency_id = :agency and again.customer_id = r.customer_id and again.kind <> 'PEEK'
               and again.started_at >= business_day_start(r.first_chat_day + 1, :zone, :dayStart)
             order by again.started_at
             limit 1
            """;

    private WalkInSql() {}
}
