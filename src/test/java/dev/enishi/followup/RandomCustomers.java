package dev.enishi.followup;

import dev.enishi.TestReservations;
import dev.enishi.TestSql;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Customers of a performer with random facts and reservations, her days off, and what is asked about them. */
final class RandomCustomers {
    static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private static final int CUSTOMERS = 80;

    private final FollowUpFixture her;
    private final Random random;

    private RandomCustomers(FollowUpFixture her, Random random) {
        this.her = her;
        this.random = random;
    }

    static void of(FollowUpFixture her, Random random) {
        RandomCustomers given = new RandomCustomers(her, random);
        given.daysOff();
        List<String> customers = given.customers(LocalDate.now(TOKYO));
        given.reservations(customers);
        given.promises(customers, LocalDate.now(TOKYO));
    }

    static FollowUpFilter filter(Random random, LocalDate on) {
        Lane lane = random.nextInt(3) == 0 ? Lane.values()[random.nextInt(3)] : null;
        ReasonCode reason =
                random.nextInt(3) == 0 ? ReasonCode.values()[random.nextInt(ReasonCode.values().length)] : null;
        return new FollowUpFilter(on, lane, reason);
    }

    private void daysOff() {
        List<Map<String, String>> off = random.nextInt(3) == 0
                ? List.of()
                : List.of(Map.of(
                        "kind",
                        "DAY_OFF",
                        "weekday",
                        DayOfWeek.of(1 + random.nextInt(7)).name()));
        her.put(her.path("availability-rules"), Map.of("rules", off));
    }

    /** As no history would make some of them, and others would. */
    private List<String> customers(LocalDate today) {
        try (TestSql sql = TestSql.as(her.agency.id)) {
            List<String> customers = newcomers(sql);
            for (String id : customers) {
                int place = random.nextInt(8) / 3;
                boolean dormant = random.nextInt(8) == 0;
                LocalDate firstChat = today.minusDays(300L + random.nextInt(100));
                LocalDate lastChat = today.minusDays(random.nextInt(70));
                sql.update(
                        """
                        update relationship
                           set place = ?, dormant = ?, rank = ?, last_chat_id = gen_random_uuid(), last_chat_kind = 'TWO_SHOT',
                               last_chat_at = ?::date + time '12:00', last_chat_day = ?, last_touch_day = ?,
                               last_touch_at = ?::date + time '12:00', first_chat_day = ?, chat_days = ?,
                               last_contact_day = ?, last_mail_in_at = ?::date + time '12:00', due_on = ?,
                               thank_you_on = ?, memo_on = ?, cared_ended_at = ?::date + time '12:00', reply_on = ?,
                               favorite_idle_on = ?, last_login_day = ?, birthday = ?, anniversary = to_char(?::date, 'MM-DD'),
                               snoozed_until = ?, live_since = ?::date + time '12:00', quiet_until = ?
                         where customer_id = ?
                        """,
                        (short) place,
                        dormant,
                        dormant || random.nextInt(8) == 0 ? null : (short) place,
                        lastChat,
                        lastChat,
                        lastChat,
                        lastChat,
                        firstChat,
                        random.nextInt(8),
                        maybe(today, 60),
                        maybe(today, 40),
                        maybe(today, 90),
                        rarely(today, 4),
                        rarely(today, 4),
                        today.minusDays(random.nextInt(3)),
                        rarely(today, 40),
                        rarely(today, 60),
                        today,
                        random.nextInt(5) == 0 ? monthDay(today.plusDays(random.nextInt(4) - 1L)) : null,
                        firstChat,
                        rarely(today.plusDays(3), 3),
                        rarely(today, 3),
                        rarely(today.plusDays(4), 6),
                        UUID.fromString(id));
            }
            outlooks(sql, today);
            return customers;
        }
    }

    /** At once: eighty requests for each performer would take most of the time of a test. */
    private List<String> newcomers(TestSql sql) {
        UUID performer = UUID.fromString(her.performer);
        sql.update("""
                insert into customer (agency_id, id, performer_id, site_id, handle, tags, favorited_by, no_mail, search_text,
                    version, created_at)
                select ?, gen_random_uuid(), ?, ?, 'c' || n, '{}', false, false, 'c' || n, 0, now() from generate_series(1, ?) n
                """, her.agency.id, performer, UUID.fromString(her.site), CUSTOMERS);
        sql.update("""
                insert into relationship (agency_id, customer_id, performer_id, chat_count, chat_days)
                select agency_id, id, performer_id, 0, 0 from customer where performer_id = ?
                """, performer);
        return sql.values("select id::text from customer where performer_id = ? order by handle", performer);
    }

    /** Of some, and of some of them from other days with a chat than theirs. */
    private void outlooks(TestSql sql, LocalDate today) {
        sql.update(
                "insert into outlook_fit (agency_id, id, performer_id, to_day, state, created_at) "
                        + "values (?, gen_random_uuid(), ?, ?, 'QUEUED', now())",
                her.agency.id,
                UUID.fromString(her.performer),
                today);
        sql.update("""
                insert into customer_outlook (agency_id, customer_id, performer_id, site_id, fit_id, first_chat_day,
                    last_chat_day, chat_days, at_risk_percent, at_risk_on, scored_at)
                select c.agency_id, c.id, c.performer_id, c.site_id, f.id, r.first_chat_day, r.last_chat_day,
                       case when n %% 6 = 0 then 9 else greatest(1, r.chat_days) end, 50,
                       case when n %% 7 > 0 then greatest(r.last_chat_day + 1, ?::date - (n %% 20)) end, now()
                  from (select id, row_number() over (order by id)::int + %1$d as n from customer where performer_id = ?) one
                  join customer c on c.id = one.id
                  join relationship r on r.customer_id = c.id
                  join outlook_fit f on f.performer_id = c.performer_id
                 where n %% 2 = 0
                """.formatted(random.nextInt(100)), today.plusDays(3), UUID.fromString(her.performer));
    }

    private @Nullable LocalDate maybe(LocalDate until, int days) {
        return random.nextInt(3) == 0 ? null : until.minusDays(random.nextInt(days));
    }

    private @Nullable LocalDate rarely(LocalDate until, int days) {
        return random.nextInt(5) == 0 ? until.minusDays(random.nextInt(days)) : null;
    }

    private static String monthDay(LocalDate day) {
        return day.toString().substring(5);
    }

    /** Some of them kept. */
    private void promises(List<String> customers, LocalDate today) {
        try (TestSql sql = TestSql.as(her.agency.id)) {
            for (int i = 0; i < 30; i++) {
                sql.update(
                        """
                        insert into promise (agency_id, id, performer_id, site_id, customer_id, made_by_id, text, ask_on, set_at,
                                kept_at, version, created_at, updated_at)
                        values (?, gen_random_uuid(), ?, ?, ?, ?, '聞く', ?, now(), case when ? then now() end, 0, now(), now())
                        """,
                        her.agency.id,
                        UUID.fromString(her.performer),
                        UUID.fromString(her.site),
                        UUID.fromString(customers.get(random.nextInt(customers.size()))),
                        UUID.fromString(her.performer),
                        random.nextInt(5) == 0 ? null : today.plusDays(4L - random.nextInt(12)),
                        random.nextInt(5) == 0);
            }
        }
    }

    /** Each day at another hour, so that none overlap; far enough from now that nothing changes meanwhile. */
    private void reservations(List<String> customers) {
        TestReservations reservations = new TestReservations(her.agency);
        Instant first = Instant.now().minus(3, ChronoUnit.DAYS).truncatedTo(ChronoUnit.HOURS);
        for (int i = 0; i < 20; i++) {
            String customer = customers.get(random.nextInt(customers.size()));
            Instant start = first.plus(i * 7L, ChronoUnit.HOURS);
            boolean past = start.isBefore(Instant.now());
            switch (random.nextInt(3)) {
                case 0 -> reservations.insert(customer, past ? "NO_SHOW" : "CONFIRMED", start);
                case 1 -> reservations.insert(customer, past ? "COMPLETED" : "REQUESTED", start);
                default ->
                    reservations.ranOut(customer, start, Instant.now().minus(random.nextInt(80), ChronoUnit.HOURS));
            }
        }
    }
}
