package dev.enishi.desk;

import static dev.enishi.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.enishi.TestAgency;
import dev.enishi.TestReservations;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a screen shows can be changed and deleted from there: its id and version are enough. */
@QuarkusTest
class ChangeWhatIsShownApiTest {
    private static final Map<String, String> CHANGES = Map.of(
            "chats", "{\"earnings\": 4200}",
            "messages", "{\"body\": \"打ち間違い\"}",
            "notes", "{\"body\": \"犬の名前はモカ\"}");

    private TestAgency agency;
    private String performer;
    private String customer;

    @BeforeEach
    void given_a_focus_person_with_a_chat_to_review_a_message_to_answer_and_a_note() {
        agency = TestAgency.create();
        performer = agency.performer();
        customer = agency.customer(performer, agency.site(), "taro");
        agency.manager().body(Map.of("motive", "やさしい")).put("/v1/customers/" + customer + "/focus");
        Instant chatted = Instant.now().minus(15, ChronoUnit.DAYS);
        String chat = agency.chat(customer, chatted.atOffset(ZoneOffset.UTC).toString());
        String message = agency.mail(
                customer, "IN", null, chatted.plus(40, ChronoUnit.MINUTES).toString());
        String note = agency.created("/v1/customers/" + customer + "/notes", Map.of("body", "犬", "pinned", true));
        change("/v1/chats/" + chat, "*", "{\"mic\": true}").then().statusCode(200);
        change("/v1/messages/" + message, "*", "{\"body\": \"また\"}").then().statusCode(200);
        change("/v1/notes/" + note, "*", "{\"body\": \"犬がいる\"}").then().statusCode(200);
    }

    private Response change(String path, String ifMatch, String change) {
        return agency.patching(ifMatch).body(change).patch(path);
    }

    private String path(String template) {
        return template.replace("{customer}", customer).replace("{performer}", performer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/v1/chats | items[0] | chats",
                "/v1/messages | items[0] | messages",
                "/v1/customers/{customer}/notes | items[0] | notes",
                "/v1/performers/{performer}/notes | items[0] | notes",
                "/v1/customers/{customer}/timeline | items.find { it.type == 'CHAT' } | chats",
                "/v1/customers/{customer}/timeline | items.find { it.type == 'MESSAGE' } | messages",
                "/v1/customers/{customer}/timeline | items.find { it.type == 'NOTE' } | notes",
                "/v1/customers/{customer}/brief | lastChat | chats",
                "/v1/customers/{customer}/brief | lastMessage | messages",
                "/v1/customers/{customer}/brief | notes[0] | notes",
                "/v1/briefs?handle=taro | items[0].notes[0] | notes",
                "/v1/performers/{performer}/follow-ups | items[0].lastChat | chats",
                "/v1/performers/{performer}/follow-ups | items[0].lastMessage | messages",
                "/v1/performers/{performer}/follow-ups | items[0].newestNote | notes",
                "/v1/performers/{performer}/reviews | items[0].chat | chats",
                "/v1/performers/{performer}/reviews | items[0].lastMessage | messages",
                "/v1/performers/{performer}/reviews | items[0].note | notes",
                "/v1/performers/{performer}/today | focus[0].lastChat | chats",
                "/v1/performers/{performer}/today | focus[0].lastMessage | messages",
                "/v1/performers/{performer}/today | focus[0].newestNote | notes",
            })
    void a_chat_message_or_note_is_changed_and_deleted_by_the_version_that_is_shown(
            String screen, String item, String kind) {
        Map<String, Object> shown =
                agency.get(path(screen)).statusCode(200).extract().path(item);
        String resource = "/v1/" + kind + "/" + shown.get("id");
        String seen = "\"" + shown.get("version") + "\"";
        assertThat(shown.get("version")).isEqualTo(1);

        change(resource, seen, CHANGES.get(kind)).then().statusCode(200).body("version", equalTo(2));

        assertProblem(change(resource, seen, CHANGES.get(kind)), 412, "precondition-failed");
        assertProblem(agency.manager().header("If-Match", seen).delete(resource), 412, "precondition-failed");
        Map<String, Object> changed = agency.get(path(screen)).extract().path(item);
        agency.manager()
                .header("If-Match", "\"" + changed.get("version") + "\"")
                .delete(resource)
                .then()
                .statusCode(204);
        agency.get(resource).statusCode(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/v1/performers/{performer}/today | requests[0]",
                "/v1/customers/{customer}/brief | nextReservation",
                "/v1/customers/{customer}/timeline | items.find { it.type == 'RESERVATION' }",
            })
    void a_reservation_is_answered_by_the_version_that_is_shown(String screen, String item) {
        Instant soon = Instant.now().plus(2, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
        new TestReservations(agency).requested(customer, soon, soon.minus(1, ChronoUnit.DAYS));

        Map<String, Object> shown =
                agency.get(path(screen)).statusCode(200).extract().path(item);

        String confirmation = "/v1/reservations/" + shown.get("id") + "/confirmation";
        int version = (int) shown.get("version");
        assertProblem(
                agency.manager()
                        .header("If-Match", "\"" + (version + 1) + "\"")
                        .body(Map.of())
                        .put(confirmation),
                412,
                "precondition-failed");
        agency.manager()
                .header("If-Match", "\"" + version + "\"")
                .body(Map.of())
                .put(confirmation)
                .then()
                .statusCode(200)
                .body("version", equalTo(version + 1));
    }
}
