package dev.enishi.activity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.enishi.Series;
import dev.enishi.TestAgency;
import dev.enishi.activity.promise.OpenPromises;
import dev.enishi.agency.AgencySettings;
import dev.enishi.agency.BusinessCalendar;
import dev.enishi.agency.CadenceMode;
import dev.enishi.agency.Policies;
import dev.enishi.agency.PoliciesFixture;
import dev.enishi.agency.SettingsChanged;
import dev.enishi.platform.Ids;
import dev.enishi.platform.data.Database;
import dev.enishi.platform.data.Row;
import dev.enishi.platform.problem.Language;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * A thousand random histories with edits, deletes and inserts out of order, under many calendars and policies: the facts
 * that are kept step by step are what the rules say of the history, and what a rebuild finds.
 */
@QuarkusTest
class RelationshipsPropertyTest {
    private static final int AGENCIES = Series.of(50);
    private static final int HISTORIES_EACH = 20;
    private static final int ROUNDS = 24;
    private static final long SEED = 20261122;

    private static final List<String> ZONES = List.of(
            "Asia/Tokyo", "America/New_York", "Europe/London", "Australia/Lord_Howe", "Asia/Kathmandu", "Africa/Cairo");
    private static final List<String> DAY_STARTS = List.of("00:00", "00:30", "01:00", "02:30", "05:00", "11:59");

    @Inject
    Relationships relationships;

    @Inject
    Database database;

    @Inject
    ObjectMapper json;

    @Test
    void the_facts_are_what_the_rules_say_after_every_step_and_what_is_derived_from_history() {
        for (int i = 0; i < AGENCIES; i++) {
            TestAgency agency = TestAgency.create();
            agency.inRequest(new Histories(agency.id, new Random(SEED + i), "agency " + i)::live);
        }
    }

    /** The customers of two performers of one agency. */
    private final class Histories {
        private final UUID agencyId;
        private final Random random;
        private final String name;
        private final List<RandomHistory> all = new ArrayList<>();
        private final Map<UUID, @Nullable Integer> performerCadences = new HashMap<>();
        private AgencySettings settings;

        Histories(UUID agencyId, Random random, String name) {
            this.agencyId = agencyId;
            this.random = random;
            this.name = name;
            settings = randomSettings();
        }

        void live() {
            QuarkusTransaction.requiringNew().run(() -> {
                store(settings);
                insertPeople();
                relationships.refresh(all.stream().map(history -> history.id).toList());
            });
            for (int round = 0; round < ROUNDS; round++) {
                if (round == ROUNDS / 2) {
                    QuarkusTransaction.requiringNew().run(this::changeSettings);
                }
                QuarkusTransaction.requiringNew().run(this::step);
                assertAllTrue("round " + round);
                assertPromisesOpen("round " + round);
                assertAllDerivedAlike("round " + round);
            }
            QuarkusTransaction.requiringNew().run(() -> {
                forgetAllFacts();
                relationships.rebuild(new SettingsChanged());
            });
            assertAllTrue("rebuilt");
        }

        private AgencySettings randomSettings() {
            Policies policies = PoliciesFixture.with(
                    "cadenceMode", random.nextBoolean() ? CadenceMode.EXPANDING : CadenceMode.FIXED,
                    "cadenceDays", 1 + random.nextInt(20),
                    "favoriteIdleDays", 1 + random.nextInt(6),
                    "unansweredLimit", 1 + random.nextInt(3),
                    "boundaries", Map.of("refusalQuietDays", random.nextInt(40)));
            ZoneId zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
            LocalTime dayStart = LocalTime.parse(DAY_STARTS.get(random.nextInt(DAY_STARTS.size())));
            return new AgencySettings(agencyId, Language.JA, new BusinessCalendar(zone, dayStart), policies);
        }

        private void changeSettings() {
            settings = randomSettings();
            store(settings);
            relationships.rebuild(new SettingsChanged());
        }

        private void store(AgencySettings changed) {
            try {
                database.sql("""
                                update agency set zone = :zone, day_start = :dayStart, policies = :policies::jsonb
                                 where agency_id = :agency
                                """)
                        .bind("zone", changed.calendar().zone().getId())
                        .bind("dayStart", changed.calendar().dayStart())
                        .bind("policies", json.writeValueAsString(changed.policies()))
                        .update();
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(e);
            }
        }

        private void insertPeople() {
            UUID site = Ids.next();
            database.sql("""
                            insert into site (agency_id, id, name, contact_exchange_forbidden, version, created_at)
                            values (:agency, :id, 'x', true, 0, now())
                            """).bind("id", site).update();
            performerCadences.put(Ids.next(), null);
            performerCadences.put(Ids.next(), 1 + random.nextInt(20));
            performerCadences.forEach((id, cadence) ->
                    database.sql("""
                            insert into performer (agency_id, id, name, cadence_days, version, created_at)
                            values (:agency, :id, 'x', :cadence, 0, now())
                            """).bind("id", id).bind("cadence", cadence).update());
            List<UUID> performers = performerCadences.keySet().stream().sorted().toList();
            for (int i = 0; i < HISTORIES_EACH; i++) {
                RandomHistory history = new RandomHistory(random, performers.get(i % 3 == 0 ? 1 : 0), site);
                history.insert(database);
                all.add(history);
            }
        }

        /** Something happens to about half of them, and the facts follow. */
        private void step() {
            for (RandomHistory history : all) {
                if (random.nextBoolean()) {
                    history.step(database)
                            .ifPresent(happening -> relationships.follow(happening, Instant.EPOCH, "key"));
                }
            }
        }

        private void forgetAllFacts() {
            database.sql("""
                            update relationship
                               set first_chat_at = null, first_chat_day = null, last_chat_id = null, last_chat_kind = null,
                                   last_chat_at = null, last_chat_ended_at = null, last_chat_day = null, chat_count = -1,
                                   chat_days = -1, earnings = -1, last_mail_in_at = null, last_mail_out_at = null,
                                   last_touch_at = null, last_touch_day = null, last_contact_day = null, mail_days = -1,
                                   unanswered = -1, due_on = null, thank_you_on = null, memo_on = null, reply_on = null,
                                   favorite_idle_on = null, birthday = null, anniversary = null, rank = null,
                                   dormant = not dormant, snoozed_until = null, place = -1, cared_ended_at = null,
                                   live_since = null, chats_end_at = null, last_login_day = null, refused_at = now(),
                                   quiet_until = null
                             where agency_id = :agency
                            """).update();
        }

        /** What was kept step by step is what the statement that defines the facts derives from history. */
        private void assertAllDerivedAlike(String when) {
            List<String> kept = rows();
            QuarkusTransaction.requiringNew()
                    .run(() -> relationships.refresh(
                            all.stream().map(history -> history.id).toList()));
            assertThat(rows()).as("%s, %s", name, when).isEqualTo(kept);
        }

        private List<String> rows() {
            return database.sql("""
                            select r::text as facts from relationship r where agency_id = :agency order by customer_id
                            """).list(row -> row.text("facts"));
        }

        private void assertAllTrue(String when) {
            Map<UUID, Map<String, @Nullable Object>> stored = new HashMap<>();
            database.sql("""
                            select customer_id, first_chat_at, first_chat_day, last_chat_id, last_chat_kind, last_chat_at,
                                   last_chat_ended_at, last_chat_day, chat_count, chat_days, earnings, last_mail_in_at,
                                   last_mail_out_at, last_touch_at, last_touch_day, last_contact_day, mail_days, unanswered,
                                   due_on, thank_you_on, memo_on, reply_on, favorite_idle_on, birthday, anniversary, rank,
                                   dormant, snoozed_until, place, cared_ended_at, live_since, chats_end_at,
                                   last_login_day, refused_at, quiet_until
                              from relationship
                             where agency_id = :agency
                            """).list(row -> stored.put(row.uuid("customer_id"), stored(row)));
            for (RandomHistory history : all) {
                assertThat(stored.get(history.id))
                        .as("%s, %s, customer %d", name, when, all.indexOf(history))
                        .isEqualTo(RelationshipModel.facts(
                                history, settings, performerCadences.get(history.performerId())));
            }
        }

        private void assertPromisesOpen(String when) {
            Map<UUID, List<UUID>> open = new HashMap<>();
            database.sql("select o.customer_id, o.id from promise o where o.agency_id = :agency and "
                            + OpenPromises.OPEN)
                    .bind("zone", settings.calendar().zone().getId())
                    .bind("dayStart", settings.calendar().dayStart())
                    .list(row -> open.computeIfAbsent(row.uuid("customer_id"), id -> new ArrayList<>())
                            .add(row.uuid("id")));
            for (RandomHistory history : all) {
                assertThat(open.getOrDefault(history.id, List.of()))
                        .as("%s, %s, promises to %d", name, when, all.indexOf(history))
                        .containsExactlyInAnyOrderElementsOf(RelationshipModel.openPromises(history, settings));
            }
        }

        private static Map<String, @Nullable Object> stored(Row row) {
            Map<String, @Nullable Object> facts = new LinkedHashMap<>();
            for (String column : List.of(
                    "first_chat_at",
                    "last_chat_at",
                    "last_chat_ended_at",
                    "last_mail_in_at",
                    "last_mail_out_at",
                    "last_touch_at",
                    "cared_ended_at",
                    "live_since",
                    "chats_end_at",
                    "refused_at")) {
                Instant instant = row.instantOrNull(column);
                facts.put(column, instant);
            }
            for (String column : List.of(
                    "first_chat_day",
                    "last_chat_day",
                    "last_touch_day",
                    "last_contact_day",
                    "due_on",
                    "thank_you_on",
                    "memo_on",
                    "reply_on",
                    "favorite_idle_on",
                    "last_login_day",
                    "snoozed_until",
                    "quiet_until")) {
                facts.put(column, row.dayOrNull(column));
            }
            for (String column : List.of("chat_count", "chat_days", "mail_days", "unanswered", "rank", "place")) {
                facts.put(column, row.integerOrNull(column));
            }
            for (String column : List.of("last_chat_kind", "birthday", "anniversary")) {
                facts.put(column, row.textOrNull(column));
            }
            facts.put("last_chat_id", row.uuidOrNull("last_chat_id"));
            facts.put("earnings", row.big("earnings"));
            facts.put("dormant", row.bool("dormant"));
            return facts;
        }
    }
}
