package dev.enishi.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.enishi.TestAgency;
import dev.enishi.customer.relationship.Stage;
import dev.enishi.followup.ReasonCode;
import dev.enishi.platform.Ids;
import dev.enishi.platform.data.Database;
import dev.enishi.platform.data.DatabaseException;
import dev.enishi.platform.data.Tenant;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DemoWriterTest {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    @Inject
    DemoWriter writer;

    @Inject
    Database database;

    private final UUID agency = Ids.next();
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
    private final DemoPlan plan = DemoGenerator.plan(15, now, TOKYO, Phrases.read());

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
                .isEqualTo(4 * plan.performers().size());
        assertThat(count("select count(*)::int as n from note where agency_id = :agency and chat_id is not null"))
                .isEqualTo(
                        customers.stream().mapToInt(one -> one.notes().size()).sum());
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
