package dev.enishi.reports.daily;

import dev.enishi.platform.Ids;
import dev.enishi.platform.data.Database;
import dev.enishi.platform.data.Sql;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Chats and messages of an agency that come, change and go at random, around the changes of the clocks. */
final class RandomDays {
    static final LocalDate FIRST_DAY = LocalDate.parse("2026-03-01");
    private static final Instant FIRST = Instant.parse("2026-03-01T00:00:00Z");
    private static final int MINUTES = 40 * 24 * 60;
    private static final List<String> KINDS = List.of("TWO_SHOT", "PARTY", "PEEK");
    private static final List<String> ZONES = List.of(
            "Asia/Tokyo",
            "America/New_York",
            "Australia/Lord_Howe",
            "Asia/Kathmandu",
            "Pacific/Kiritimati",
            "Pacific/Niue");
    private static final List<String> DAY_STARTS = List.of("00:00", "02:30", "05:00", "11:59");

    private final Database database;
    private final Random random;
    private final List<UUID> performers = List.of(Ids.next(), Ids.next());
    private final List<UUID> sites = List.of(Ids.next(), Ids.next());

    RandomDays(Database database, Random random) {
        this.database = database;
        this.random = random;
    }

    List<UUID> performers() {
        return performers;
    }

    void begin() {
        performers.forEach(id -> database.sql("""
                        insert into performer (agency_id, id, name, version, created_at) values (:agency, :id, 'x', 0, now())
                        """).bind("id", id).update());
        sites.forEach(id -> database.sql("""
                        insert into site (agency_id, id, name, contact_exchange_forbidden, version, created_at)
                        values (:agency, :id, 'x', true, 0, now())
                        """).bind("id", id).update());
        for (int i = 0; i < 6; i++) {
            database.sql("""
                            insert into customer (agency_id, id, performer_id, site_id, handle, tags, favorited_by, no_mail,
                                search_text, version, created_at)
                            values (:agency, :id, :performerId, :siteId, :id::uuid::text, '{}'::text[], false, false, 'x', 0, now())
                            """)
                    .bind("id", Ids.next())
                    .bind("performerId", performers.get(i % 2))
                    .bind("siteId", sites.get(i / 2 % 2))
                    .update();
        }
    }

    /** Lets one thing happen. */
    void step() {
        switch (random.nextInt(14)) {
            case 0, 1, 2 -> chats(1);
            case 3 -> chats(1 + random.nextInt(8));
            case 4 -> correctChat();
            case 5 -> onAny("chat", "delete from chat where agency_id = :agency and id = :any");
            case 6 -> changeKind();
            case 7 -> onAny("chat", "delete from chat_kind_change where agency_id = :agency and chat_id = :any");
            case 8, 9 -> message();
            case 10 -> correctMessage();
            case 11 -> onAny("message", "delete from message where agency_id = :agency and id = :any");
            case 12 -> leave();
            default ->
                set("update agency set zone = :zone, day_start = :dayStart::time where agency_id = :agency")
                        .bind("zone", random.nextInt(3) == 0 ? pick(ZONES) : "Asia/Tokyo")
                        .bind("dayStart", pick(DAY_STARTS))
                        .update();
        }
    }

    /** Recorded or imported, by one statement; every fourth one is live. */
    private void chats(int number) {
        set("""
            insert into chat (agency_id, id, performer_id, site_id, customer_id, kind, started_at, ended_at, earnings, mic,
                imported, external_id, version, created_at)
            select agency_id, id, performer_id, site_id, customer_id, :kind, started_at,
                   case when :lasts >= 0 then started_at + :lasts * interval '1 second' end, :earnings, false, false,
                   id::text, 0, now()
              from (select c.agency_id, gen_random_uuid() as id, c.performer_id, c.site_id, c.id as customer_id,
                           :at::timestamptz + i * interval '7 hours' as started_at
                      from customer c, generate_series(1, :number) i
                     where c.agency_id = :agency and c.id = :any) h
                on conflict do nothing
            """)
                .bind("any", any("customer"))
                .bind("number", number)
                .bind("kind", pick(KINDS))
                .bind("at", instant())
                .bind("lasts", lasts())
                .bind("earnings", random.nextInt(10_000))
                .update();
    }

    private int lasts() {
        return random.nextInt(4) == 0 ? -1 : random.nextInt(3) == 0 ? 0 : random.nextInt(20_000);
    }

    private void correctChat() {
        set("""
            update chat set kind = :kind, started_at = :at, ended_at = :at::timestamptz + :lasts * interval '1 second',
                   earnings = case when earnings > 5000 then null else 777 end
             where agency_id = :agency and id = :any
            """)
                .bind("any", any("chat"))
                .bind("kind", pick(KINDS))
                .bind("at", instant())
                .bind("lasts", Math.max(0, lasts()))
                .update();
    }

    /** Within the chat, before it or after it. */
    private void changeKind() {
        set("""
            insert into chat_kind_change (agency_id, chat_id, performer_id, site_id, customer_id, at, former_kind)
            select agency_id, id, performer_id, site_id, customer_id, started_at + :after * interval '1 second', :kind
              from chat
             where agency_id = :agency and id = :any
                on conflict do nothing
            """)
                .bind("any", any("chat"))
                .bind("after", random.nextInt(20_000) - 2_000)
                .bind("kind", pick(KINDS))
                .update();
    }

    private void message() {
        set("""
            insert into message (agency_id, id, performer_id, site_id, customer_id, channel, direction, purpose, sent_at,
                earnings, version, created_at)
            select agency_id, gen_random_uuid(), performer_id, site_id, id, :channel, :direction, :purpose, :at, :earnings, 0, now()
              from customer where agency_id = :agency and id = :any
            """)
                .bind("any", any("customer"))
                .bind("channel", pick(List.of("MAIL", "SECRET")))
                .bind("direction", pick(List.of("IN", "OUT")))
                .bind("purpose", pick(List.of("THANK_YOU", "FOLLOW_UP", "INVITATION", "OTHER")))
                .bind("at", instant())
                .bind("earnings", random.nextInt(100))
                .update();
    }

    private void correctMessage() {
        set("update message set sent_at = :at, channel = 'SECRET' where agency_id = :agency and id = :any")
                .bind("any", any("message"))
                .bind("at", instant())
                .update();
    }

    /** To the colleague, mostly; else nothing of the customer remains. */
    private void leave() {
        boolean erased = random.nextInt(5) == 0;
        set(erased
                        ? "delete from customer where agency_id = :agency and id = :any"
                        : "update customer set performer_id = :performerId where agency_id = :agency and id = :any")
                .bind("any", any("customer"))
                .bind("performerId", pick(performers))
                .update();
    }

    private void onAny(String table, String statement) {
        set(statement).bind("any", any(table)).update();
    }

    private Sql set(String statement) {
        return database.sql(statement);
    }

    private UUID any(String table) {
        List<UUID> all = database.sql("select id from " + table + " where agency_id = :agency order by id")
                .list(row -> row.uuid("id"));
        return all.isEmpty() ? Ids.next() : pick(all);
    }

    private Instant instant() {
        return FIRST.plus(Duration.ofMinutes(random.nextInt(MINUTES)));
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
