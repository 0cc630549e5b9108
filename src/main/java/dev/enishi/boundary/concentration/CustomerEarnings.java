package dev.enishi.boundary.concentration;

/** What customers brought, in SQL: to the alert and to reports alike. */
public final class CustomerEarnings {
    /**
     * A row for each chat, peeks included, and for each secret message of a customer, from {@code :from} to before {@code :until}. A
     * message costs what it costs, besides the chat that it was sent in. What has not ended lasts until {@code :now}, 24 hours at most.
     * Read by the indexes on performer, or agency, and time.
     */
    public static final String ROWS = """
            select h.performer_id, h.customer_id, h.started_at as at, case when h.kind = 'PEEK' then 0 else 1 end as chats,
                   coalesce(h.earnings, 0) as earnings,
                   case when h.earnings is null and h.ended_at is not null and h.kind <> 'PEEK' then 1 else 0 end as unpriced,
                   extract(epoch from least(coalesce(h.ended_at, greatest(:now::timestamptz, h.started_at)),
                       h.started_at + interval '24 hours') - h.started_at)::float8 as seconds
              from chat h
             where h.agency_id = :agency
               [[and h.performer_id = :performerId]]
               [[and h.site_id = :siteId]]
               and h.started_at >= :from and h.started_at < :until
             union all
            select m.performer_id, m.customer_id, m.sent_at, 0, coalesce(m.earnings, 0), 0, 0::float8
              from message m
             where m.agency_id = :agency and m.channel = 'SECRET' and m.direction = 'IN'
               [[and m.performer_id = :performerId]]
               [[and m.site_id = :siteId]]
               and m.sent_at >= :from and m.sent_at < :until
            """;

    private CustomerEarnings() {}
}
