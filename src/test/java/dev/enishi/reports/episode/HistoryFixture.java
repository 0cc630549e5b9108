package dev.enishi.reports.episode;

import dev.enishi.TestAgency;
import dev.enishi.TestSql;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Sixty customers of an agency and what happened with them in 300 days, by chance. The days begin at 5:00. */
public final class HistoryFixture {
    /** As of when it looks as it does: nothing happened later. */
    public static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");

    private static final int CUSTOMERS = 60;
    private static final double SEED = 0.20261128;

    private static final String CHATS = """
            insert into chat (agency_id, id, performer_id, site_id, customer_id, kind, started_at, ended_at, mic, imported,
                              version, created_at)
            select agency_id, gen_random_uuid(), performer_id, site_id, id,
                   (array['TWO_SHOT', 'PARTY', 'PEEK'])[1 + floor(random() * 3)::int], at, at + interval '20 minutes', false,
                   false, 0, now()
              from (select c.*, timestamptz '2026-11-28 12:00Z' - random() * interval '300 days' as at
                      from customer c, generate_series(1, 9)) as c
            """;

    private static final String MESSAGES = """
            insert into message (agency_id, id, performer_id, site_id, customer_id, channel, direction, purpose, sent_at, version,
                                 created_at)
            select agency_id, gen_random_uuid(), performer_id, site_id, id, case when random() < 0.95 then 'MAIL' else 'SECRET' end,
                   case when random() < 0.7 then 'OUT' else 'IN' end,
                   (array['THANK_YOU', 'REPLY', 'FOLLOW_UP', 'FOLLOW_UP', 'FOLLOW_UP', 'INVITATION', 'RESERVATION', 'DECLINE',
                          'OTHER'])[1 + floor(random() * 9)::int],
                   timestamptz '2026-11-28 12:00Z' - random() * interval '300 days', 0, now()
              from customer, generate_series(1, 12)
            """;

    public final TestAgency agency = TestAgency.create();
    public final String performer = agency.performer();
    public final String site = agency.site();

    public HistoryFixture(Map<String, ?> policies) {
        List<Map<String, String>> customers = IntStream.range(0, CUSTOMERS)
                .mapToObj(i -> Map.of("performerId", performer, "siteId", site, "handle", "customer_" + i))
                .toList();
        agency.manager()
                .body(Map.of("items", customers))
                .post("/v1/customers/batch")
                .then()
                .statusCode(207);
        try (TestSql sql = TestSql.as(agency.id)) {
            sql.values("select setseed(?)", SEED);
            sql.update(CHATS);
            sql.update(MESSAGES);
        }
        // Derives the facts anew.
        agency.patching("*")
                .body(Map.of("dayStart", "05:00", "policies", policies))
                .patch("/v1/agency")
                .then()
                .statusCode(200);
    }
}
