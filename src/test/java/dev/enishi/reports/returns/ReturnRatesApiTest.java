package dev.enishi.reports.returns;

import static dev.enishi.Problems.assertErrors;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.enishi.TestAgency;
import dev.enishi.TestClock;
import dev.enishi.TestSql;
import dev.enishi.reports.episode.HistoryFixture;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ReturnRatesApiTest {
    private static final String PATH = "/v1/reports/return-rates";
    private static final String RANGE = "?from=2026-06-01&to=2026-11-20";

    /** Without anything of ours: business days begin at 5:00 in Tokyo, which is 20:00 UTC the day before. */
    private static final String TOUCHES = """
            with touch as (
                select customer_id, started_at as at, 'CHAT' as what from chat where kind <> 'PEEK'
                union all
                select customer_id, sent_at, case when direction = 'IN' then 'IN' when channel = 'SECRET' then 'SECRET'
                                                  else purpose end
                  from message
            ), step as (
                select customer_id, at, what, lead(at) over w as next_at, lead(what) over w as next_what,
                       date_trunc('day', at + interval '4 hours', 'UTC') + interval '15 days' - interval '4 hours' as due_at
                  from touch
                window w as (partition by customer_id order by at)
            )
            """;

    private static final String BY_PURPOSE = TOUCHES + """
            select what || ' ' || count(*) || ' ' || count(*) filter (where exists (
                       select 1 from touch c
                        where c.customer_id = s.customer_id and c.what = 'CHAT' and c.at > s.at
                          and c.at <= s.at + interval '10 days'))
              from step s
             where what not in ('CHAT', 'IN', 'SECRET') and at >= '2026-05-31 20:00Z' and at < '2026-11-20 20:00Z'
               and at + interval '10 days' <= '2026-11-28 12:00Z'
             group by what
            """;

    private static final String BY_HEARING = TOUCHES + """
            , due as (
                select s.*, coalesce(next_what not in ('CHAT', 'IN') and next_at <= due_at + interval '10 days', false) as heard
                  from step s
                 where due_at >= '2026-05-31 20:00Z' and due_at < '2026-11-20 20:00Z'
                   and (next_at is null or next_at >= due_at)
                   and (select count(distinct date_trunc('day', m.at + interval '4 hours', 'UTC'))
                          from touch m
                         where m.customer_id = s.customer_id and m.what in ('FOLLOW_UP', 'INVITATION') and m.at <= s.at
                           and not exists (select 1 from touch a
                                            where a.customer_id = s.customer_id and a.what in ('CHAT', 'IN')
                                              and a.at > m.at and a.at <= s.at)) < 3
                   and not exists (
                       select 1 from touch d
                        where d.customer_id = s.customer_id and d.what = 'DECLINE' and d.at <= s.at
                          and date_trunc('day', d.at + interval '4 hours', 'UTC') + interval '30 days' - interval '4 hours'
                              > s.due_at
                          and not exists (select 1 from touch a
                                           where a.customer_id = s.customer_id and a.what = 'CHAT'
                                             and a.at > d.at and a.at <= s.at))
            ), since as (
                select due.*, case when heard then next_at else due_at end as since_at from due
            )
            select case when heard then 'HEARD' else 'HEARD_NOTHING' end || ' ' || count(*) || ' ' || count(*) filter (
                       where exists (select 1 from touch c
                                      where c.customer_id = s.customer_id and c.what = 'CHAT' and c.at >= s.since_at
                                        and c.at <= s.since_at + interval '10 days'))
              from since s
             where since_at + interval '10 days' <= '2026-11-28 12:00Z'
             group by heard
            """;

    private static final String OFFER = """
            insert into next_visit_offer (agency_id, id, performer_id, site_id, customer_id, state, starts_at, duration_minutes,
                                          reservation_id, decided_at, version, created_at)
            select agency_id, gen_random_uuid(), performer_id, site_id, id, ?, '2026-11-20T21:00+09:00', 60, ?::uuid,
                   ?::timestamptz, 0, '2026-11-11T22:00+09:00'
              from customer where id = ?
            """;

    /** The cancelled one needs no time of its own; the others have an hour each. */
    private static final String RESERVATION = """
            insert into reservation (agency_id, id, performer_id, site_id, customer_id, host_id, state, requested_by, newcomer,
                                     starts_at, ends_at, held_until, cancel_reason, version, created_at)
            select agency_id, ?, performer_id, site_id, id, performer_id, ?, 'PERFORMER', false, at, at + interval '1 hour',
                   at + interval '1 hour', case when ? = 'CANCELLED' then 'CUSTOMER' end, 0, '2026-11-12T12:00+09:00'
              from customer,
                   (select case when ? = 'CONFIRMED' then timestamptz '2026-12-20T21:00+09:00'
                                else timestamptz '2026-11-20T00:00+09:00'
                                     + (select count(*) from reservation) * interval '1 hour' end as at) as time
             where id = ?
            """;

    private static final String PROMISE = """
            insert into promise (agency_id, id, performer_id, site_id, customer_id, made_by_id, text, ask_on, set_at, kept_at,
                                 version, created_at, updated_at)
            select agency_id, gen_random_uuid(), performer_id, site_id, id, performer_id, 'x', ?::date, set_at, ?::timestamptz, 0,
                   set_at, set_at
              from customer, (select timestamptz '2026-11-11T12:00+09:00' as set_at) as time where id = ?
            """;

    /** The day, none for the next chat (which was on the 11th), and when it was kept. */
    private static final List<List<@Nullable String>> PROMISES = List.of(
            Arrays.asList("2026-11-20", "2026-11-20T23:59:00+09:00"),
            Arrays.asList("2026-11-20", "2026-11-21T00:00:00+09:00"),
            Arrays.asList("2026-11-20", null),
            Arrays.asList("2026-12-24", null),
            Arrays.asList(null, "2026-11-11T23:00:00+09:00"),
            Arrays.asList(null, null));

    private static ValidatableResponse report(TestAgency agency, String query) {
        return agency.get(PATH + query).statusCode(200);
    }

    @Test
    void the_numbers_are_what_the_rows_say() throws Exception {
        HistoryFixture her = new HistoryFixture(Map.of());
        List<String> expected = new ArrayList<>();
        try (TestSql sql = TestSql.as(her.agency.id)) {
            expected.addAll(sql.values(BY_PURPOSE));
            expected.addAll(sql.values(BY_HEARING));
        }
        assertThat(expected).hasSize(9);

        TestClock.at(HistoryFixture.NOW, () -> {
            JsonPath found =
                    report(her.agency, RANGE + "&withinDays=10").extract().jsonPath();

            assertThat(found.<Map<String, Object>>getList(
                            "groups.findAll { it.by == 'PURPOSE' || it.by in ['HEARD', 'HEARD_NOTHING'] }"))
                    .extracting(ReturnRatesApiTest::inWords)
                    .containsExactlyInAnyOrderElementsOf(expected);
            assertThat(sums(found, "HEARD_BY_STAGE")).isEqualTo(sums(found, "HEARD"));
            assertThat(sums(found, "HEARD_NOTHING_BY_STAGE")).isEqualTo(sums(found, "HEARD_NOTHING"));
            assertThat(sums(found, "STAGE")).isEqualTo(sums(found, "TEMPLATE")).isEqualTo(sums(found, "DAYS_WAITED"));
            assertThat(found.getInt("followUps.sent"))
                    .isEqualTo(sums(found, "HEARD").getFirst());
            assertThat(found.getInt("followUps.heardNothing"))
                    .isEqualTo(sums(found, "HEARD_NOTHING").getFirst());
            assertThat(new TreeSet<>(found.getList("excluded.code", String.class)))
                    .containsExactly("DUE_DORMANT", "DUE_LEFT_IN_PEACE", "DUE_UNDECIDED", "MAIL_UNDECIDED");
        });
    }

    @Test
    void it_says_who_came_back_and_what_became_of_offers_and_promises() throws Exception {
        TestAgency agency = TestAgency.create();
        String performer = agency.performer();
        String site = agency.site();
        String taro = chatted(agency, performer, site, "taro", "2026-10-20T21:00:00+09:00");
        chatted(agency, performer, site, "jiro", "2026-10-20T21:00:00+09:00");
        String banned = chatted(agency, performer, site, "saburo", "2026-10-20T21:00:00+09:00");
        agency.manager()
                .body(Map.of())
                .put("/v1/customers/" + banned + "/block")
                .then()
                .statusCode(200);
        String template =
                agency.created("/v1/templates", Map.of("title", "15日ぶり", "purpose", "FOLLOW_UP", "text", "お元気ですか"));
        agency.created(
                "/v1/messages",
                Map.of(
                        "customerId", taro,
                        "channel", "MAIL",
                        "direction", "OUT",
                        "purpose", "FOLLOW_UP",
                        "templateId", template,
                        "sentAt", "2026-11-06T12:00:00+09:00"));
        agency.chat(taro, "2026-11-08T21:00:00+09:00");
        UUID goro = UUID.fromString(chatted(agency, performer, site, "goro", "2026-11-11T21:00:00+09:00"));
        try (TestSql sql = TestSql.as(agency.id)) {
            Stream.of("COMPLETED", "COMPLETED", "NO_SHOW", "CANCELLED", "CONFIRMED")
                    .forEach(outcome -> accepted(sql, goro, outcome));
            sql.update(OFFER, "OPEN", null, null, goro);
            sql.update(OFFER, "REFUSED", null, "2026-11-12T12:00:00+09:00", goro);
            PROMISES.forEach(promise -> sql.update(PROMISE, promise.get(0), promise.get(1), goro));
        }

        TestClock.at(HistoryFixture.NOW, () -> {
            report(agency, "?from=2026-11-01")
                    .body("range.to", equalTo("2026-11-28"))
                    .body("withinDays", equalTo(14))
                    .body("caution", containsString("実験の結果ではありません"))
                    .body("excluded.code", contains("DUE_UNDECIDED", "DUE_LEFT_IN_PEACE", "DUE_UNWANTED"))
                    .body("excluded.count", contains(1, 1, 1))
                    .body(
                            "followUps",
                            equalTo(Map.of(
                                    "due",
                                    3,
                                    "sent",
                                    1,
                                    "returned",
                                    1,
                                    "heardNothing",
                                    1,
                                    "returnedUnheard",
                                    0,
                                    "undecided",
                                    1)))
                    .body(
                            "groups.find { it.by == 'TEMPLATE' }",
                            equalTo(Map.of(
                                    "by",
                                    "TEMPLATE",
                                    "templateId",
                                    template,
                                    "name",
                                    "15日ぶり",
                                    "sent",
                                    1,
                                    "returned",
                                    1,
                                    "ratePercent",
                                    100.0f,
                                    "lowPercent",
                                    20.7f,
                                    "highPercent",
                                    100.0f)))
                    .body(
                            "groups.find { it.key == 'THANK_YOU' }",
                            equalTo(Map.of("by", "PURPOSE", "key", "THANK_YOU", "sent", 0, "returned", 0)))
                    .body("groups.find { it.key == '15-21' }.returned", equalTo(1))
                    .body("groups.find { it.by == 'STAGE' && it.key == 'NEWCOMER' }.sent", equalTo(1))
                    .body(
                            "groups.find { it.by == 'HEARD_NOTHING_BY_STAGE' && it.key == 'NEWCOMER' }.highPercent",
                            equalTo(79.3f))
                    .body(
                            "series.key",
                            contains(
                                    "RETURNED_BY_PURPOSE",
                                    "SENT_BY_PURPOSE",
                                    "RETURNED_BY_STAGE",
                                    "SENT_BY_STAGE",
                                    "RETURNED_BY_DAYS_WAITED",
                                    "SENT_BY_DAYS_WAITED"))
                    .body("series[0].points[-1]", equalTo(Map.of("key", "HEARD_NOTHING", "value", 0.0f)))
                    .body("series[1].points.find { it.key == 'FOLLOW_UP' }.value", equalTo(1.0f))
                    .body("series[0].points.find { it.key == 'REPLY' }", equalTo(Map.of("key", "REPLY")))
                    .body("offers.made", equalTo(7))
                    .body("offers.open", equalTo(1))
                    .body("offers.accepted.of", equalTo(6))
                    .body("offers.accepted.ratePercent", equalTo(83.3f))
                    .body("offers.kept.of", equalTo(4))
                    .body("offers.kept.lowPercent", equalTo(15.0f))
                    .body("offers.noShow", equalTo(1))
                    .body("offers.cancelled", equalTo(1))
                    .body("offers.undecided", equalTo(1))
                    .body("promises.made", equalTo(6))
                    .body("promises.waiting", equalTo(1))
                    .body("promises.kept.of", equalTo(5))
                    .body("promises.kept.succeeded", equalTo(3))
                    .body("promises.keptInTime.succeeded", equalTo(2))
                    .body("promises.settled", equalTo(1))
                    .body("promises.missed", equalTo(1));
            TestAgency.as(agency.performerKey(agency.performer()))
                    .header("Accept-Language", "en")
                    .get(PATH + "?from=2026-11-01")
                    .then()
                    .statusCode(200)
                    .body("caution", containsString("no experiment"))
                    .body("followUps.due", equalTo(0))
                    .body("promises.made", equalTo(0))
                    .body("offers.accepted", equalTo(Map.of("of", 0, "succeeded", 0)));
            report(agency, "?from=2026-11-01&siteId=" + agency.site()).body("followUps.due", equalTo(0));
            report(agency, "?from=2026-11-01&to=2026-11-03&performerId=" + performer)
                    .body("followUps.due", equalTo(0));
        });
    }

    private static String chatted(TestAgency agency, String performer, String site, String handle, String startedAt) {
        String customer = agency.customer(performer, site, handle);
        agency.chat(customer, startedAt);
        return customer;
    }

    private static void accepted(TestSql sql, UUID customer, String outcome) {
        UUID reservation = UUID.randomUUID();
        sql.update(RESERVATION, reservation, outcome, outcome, outcome, customer);
        sql.update(OFFER, "ACCEPTED", reservation, "2026-11-12T12:00:00+09:00", customer);
    }

    @ParameterizedTest
    @CsvSource({"withinDays=0, withinDays", "withinDays=91, withinDays", "from=2025-01-01&to=2026-02-05, to"})
    void there_are_limits(String query, String parameter) {
        assertErrors(
                TestAgency.create().manager().get(PATH + "?" + query),
                400,
                "out-of-range",
                parameter + " out-of-range");
    }

    private static String inWords(Map<String, Object> group) {
        Object size = group.get("by").equals("PURPOSE") ? group.get("sent") : group.get("due");
        return group.getOrDefault("key", group.get("by")) + " " + size + " " + group.get("returned");
    }

    /** How many, and how many of them returned. */
    private static List<Integer> sums(JsonPath found, String by) {
        List<Map<String, Object>> groups = found.getList("groups.findAll { it.by == '" + by + "' }");
        return List.of(
                groups.stream()
                        .mapToInt(one -> (int) one.getOrDefault("sent", one.get("due")))
                        .sum(),
                groups.stream().mapToInt(one -> (int) one.get("returned")).sum());
    }
}
