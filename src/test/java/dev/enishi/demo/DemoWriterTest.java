package dev.enishi.demo;

import static dev.enishi.demo.DemoFixture.TOKYO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.enishi.TestAgency;
import dev.enishi.TestClock;
import dev.enishi.customer.relationship.Stage;
import dev.enishi.followup.Lane;
import dev.enishi.followup.ReasonCode;
import dev.enishi.platform.Ids;
import dev.enishi.platform.data.Database;
import dev.enishi.platform.data.DatabaseException;
import dev.enishi.platform.data.Tenant;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class DemoWriterTest {
    private static final int SMALL_SCREEN_BYTES = 12_000;

    @Inject
    DemoWriter writer;

    @Inject
    Database database;

    private final UUID agency = Ids.next();
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
    private final DemoPlan plan = DemoFixture.made(15, now).plan();

    @Test
    void every_performer_has_something_in_every_list() {
        String key = writer.write(agency, "デモ事務所", plan, now);

        List<String> performers = get(key, "/v1/performers").path("items.id");
        assertThat(performers).hasSize(3).allSatisfy(id -> {
            for (ReasonCode reason : ReasonCode.values()) {
                thenThereIsSomething(key, "/v1/performers/" + id + "/follow-ups?reason=" + reason);
            }
            for (Stage stage : Stage.values()) {
                thenThereIsSomething(key, "/v1/customers?performerId=" + id + "&stage=" + stage);
            }
            thenThereIsSomething(key, "/v1/performers/" + id + "/dormant-customers");
            thenThereIsSomething(key, "/v1/performers/" + id + "/reviews");
            thenThereIsSomething(key, "/v1/chats?live=true&performerId=" + id);
            thenThereIsSomething(key, "/v1/customers?focus=true&performerId=" + id);
            thenThereIsSomething(key, "/v1/customers?favorite=true&performerId=" + id);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"00:10", "23:50"})
    void each_lane_of_each_performer_has_somebody_at_any_hour(LocalTime time) throws Exception {
        LocalDate tomorrow = DemoFixture.dayOf(now).plusDays(1);
        Instant then = tomorrow.atTime(time).atZone(TOKYO).toInstant();

        TestClock.after(Duration.between(now, then), () -> {
            String key =
                    writer.write(agency, "デモ事務所", DemoFixture.made(15, then).plan(), then);

            List<String> performers = get(key, "/v1/performers").path("items.id");
            assertThat(performers).hasSize(3).allSatisfy(id -> {
                Map<String, Integer> lanes =
                        get(key, "/v1/performers/" + id + "/today").path("lanes");
                for (Lane lane : Lane.values()) {
                    assertThat(lanes.get(lane.name())).as(lane.name()).isPositive();
                }
                assertThat(lanes.get("NOW") + lanes.get("TODAY")).isBetween(5, 14);
                assertThat(get(key, "/v1/performers/" + id + "/today?view=compact")
                                .asByteArray())
                        .hasSizeLessThan(SMALL_SCREEN_BYTES);
            });
        });
    }

    @Test
    void a_request_ran_out_with_all_that_follows_and_another_waits_for_days() {
        String key = writer.write(agency, "デモ事務所", plan, now);

        List<String> performers = get(key, "/v1/performers").path("items.id");
        assertThat(performers).allSatisfy(id -> {
            List<String> ranOut =
                    get(key, "/v1/reservations?state=EXPIRED&performerId=" + id).path("items.id");
            assertThat(ranOut).hasSize(1);
            ExtractableResponse<Response> reservation = get(key, "/v1/reservations/" + ranOut.getFirst());
            assertThat(reservation.<List<String>>path("history.state")).containsExactly("REQUESTED", "EXPIRED");
            assertThat(reservation.<List<String>>path("history.recordedBy")).containsExactly("demo", "enishi");
            String customer = reservation.path("customerId");
            assertThat(get(key, "/v1/customers/" + customer + "/missed-attempts")
                            .<List<String>>path("items.reservationId"))
                    .isEqualTo(ranOut);

            List<String> holds = get(key, "/v1/performers/" + id + "/today").path("requests.holdExpiresAt");
            assertThat(holds)
                    .singleElement()
                    .satisfies(hold -> assertThat(Instant.parse(hold)).isAfter(now.plus(3, ChronoUnit.DAYS)));
        });
        assertThat(count("select count(wanted_at)::int as n from customer where agency_id = :agency"))
                .isEqualTo(2 * performers.size());
    }

    @Test
    void who_is_banned_has_gone_up_the_ladder_and_is_watched() {
        String key = writer.write(agency, "デモ事務所", plan, now);

        assertThat(get(key, "/v1/boundary-incidents?limit=200").<List<String>>path("items.kind"))
                .contains("RESERVATION_PRETEXT", "PHOTO", "THREAT");
        assertThat(get(key, "/v1/alerts?limit=200").<List<String>>path("items.kind"))
                .contains("ESCALATION", "THREAT", "UNANSWERED_REQUEST");
        thenThereIsSomething(key, "/v1/watches?lifted=false");
    }

    @Test
    void all_of_a_plan_is_stored() {
        writer.write(agency, "デモ事務所", plan, now);

        List<DemoPlan.Customer> customers = plan.performers().stream()
                .flatMap(performer -> performer.customers().stream())
                .toList();
        assertThat(count("select count(*)::int as n from customer where agency_id = :agency"))
                .isEqualTo(customers.size());
        assertThat(count("select count(*)::int as n from relationship where agency_id = :agency"))
                .isEqualTo(customers.size());
        assertThat(count("select count(*)::int as n from chat where agency_id = :agency"))
                .isEqualTo(
                        customers.stream().mapToInt(one -> one.chats().size()).sum());
        assertThat(count("select count(*)::int as n from message where agency_id = :agency"))
                .isEqualTo(customers.stream()
                        .mapToInt(one -> one.messages().size())
                        .sum());
        assertThat(count("select count(*)::int as n from reservation where agency_id = :agency"))
                .isEqualTo(customers.stream()
                        .filter(one -> one.reservation() != null)
                        .count());
        assertThat(count("select count(*)::int as n from promise where agency_id = :agency"))
                .isEqualTo(
                        customers.stream().filter(one -> one.promise() != null).count());
        assertThat(count("select count(*)::int as n from note where agency_id = :agency and chat_id is not null"))
                .isEqualTo(
                        customers.stream().mapToInt(one -> one.notes().size()).sum());
        assertThat(count("select count(*)::int as n from performer_news where agency_id = :agency"))
                .isEqualTo(plan.performers().size());
        assertThat(count("select count(*)::int as n from performer_truth where agency_id = :agency"))
                .isEqualTo(plan.performers().size());
        assertThat(count(
                        "select count(*)::int as n from message where agency_id = :agency and template_id is not null"))
                .isPositive();
    }

    @Test
    void a_plan_that_cannot_be_stored_leaves_nothing() {
        DemoPlan.Performer nameless = new DemoPlan.Performer("", List.of());
        DemoPlan broken = new DemoPlan(
                plan.sites(),
                Stream.concat(plan.performers().stream().limit(1), Stream.of(nameless))
                        .toList());

        assertThatThrownBy(() -> writer.write(agency, "デモ事務所", broken, now)).isInstanceOf(DatabaseException.class);

        assertThat(count("select count(*)::int as n from agency where agency_id = :agency"))
                .isZero();
    }

    private static void thenThereIsSomething(String key, String path) {
        assertThat(get(key, path).<List<?>>path("items")).as(path).isNotEmpty();
    }

    private static ExtractableResponse<Response> get(String key, String path) {
        return TestAgency.as(key).get(path).then().statusCode(200).extract();
    }

    private int count(String sql) {
        return database.sql(sql, Tenant.agency(agency))
                .one(row -> row.integer("n"))
                .orElseThrow();
    }
}
