package dev.enishi.live.reply;

import static dev.enishi.Problems.assertErrors;
import static dev.enishi.Problems.assertProblem;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.enishi.TestAgency;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A long reply, to be typed piece by piece. */
@QuarkusTest
class ReplyPiecesApiTest {
    private static final String REPLY = "今日は来てくれてありがとう！来週の出張は寒いみたいだから、あったかくして行ってきてね。また聞かせて♪";

    private TestAgency agency;
    private String performer;

    @BeforeEach
    void given_a_performer() {
        agency = TestAgency.create();
        performer = agency.performer();
    }

    private Response split(Map<String, ?> input) {
        return agency.manager().body(input).post("/v1/reply-pieces");
    }

    @Test
    void a_reply_is_split_by_the_policies_of_the_agency() {
        split(Map.of("text", REPLY))
                .then()
                .statusCode(200)
                .body("pieces.text", contains("今日は来てくれてありがとう！", "来週の出張は寒いみたいだから、あったかくして行ってきてね。また聞かせて♪"))
                .body("pieces.seconds", contains(9, 22))
                .body("typingCharactersPerMinute", equalTo(100));

        agency.patching("*")
                .body(Map.of(
                        "policies",
                        Map.of("secretMessages", Map.of("pieceCharacters", 20, "typingCharactersPerMinute", 60))))
                .patch("/v1/agency")
                .then()
                .statusCode(200);

        split(Map.of("text", REPLY))
                .then()
                .body("pieces.text", contains("今日は来てくれてありがとう！", "来週の出張は寒いみたいだから、", "あったかくして行ってきてね。", "また聞かせて♪"))
                .body("pieces.seconds", contains(14, 15, 14, 7));
        split(Map.of("text", REPLY, "maxCharacters", 1000)).then().body("pieces", hasSize(1));
    }

    @Test
    void a_performer_types_as_fast_as_it_is_set() {
        agency.patching("*")
                .body(Map.of("typingCharactersPerMinute", 200))
                .patch("/v1/performers/" + performer)
                .then()
                .statusCode(200)
                .body("typingCharactersPerMinute", equalTo(200));

        split(Map.of("text", REPLY, "performerId", performer))
                .then()
                .body("typingCharactersPerMinute", equalTo(200))
                .body("pieces[0].seconds", equalTo(5));
        TestAgency.as(agency.performerKey(performer))
                .body(Map.of("text", REPLY))
                .post("/v1/reply-pieces")
                .then()
                .statusCode(200)
                .body("typingCharactersPerMinute", equalTo(200));
    }

    @Test
    void where_it_is_not_set_her_last_answers_tell_how_fast_she_types() {
        String customer = agency.customer(performer, agency.site(), "taro");
        Instant start = Instant.now().minusSeconds(1200);
        agency.created("/v1/chats", Map.of("customerId", customer, "kind", "PARTY", "startedAt", start.toString()));
        List<Map<String, String>> answers = IntStream.rangeClosed(1, 21)
                .mapToObj(i -> Map.of(
                        "customerId",
                        customer,
                        "channel",
                        "SECRET",
                        "direction",
                        "OUT",
                        "body",
                        "あ".repeat(25),
                        "sentAt",
                        start.plusSeconds(10L * i).toString()))
                .toList();

        agency.manager()
                .body(Map.of("items", answers))
                .post("/v1/messages/batch")
                .then()
                .statusCode(207);

        split(Map.of("text", REPLY, "performerId", performer)).then().body("typingCharactersPerMinute", equalTo(150));
    }

    @Test
    void a_text_of_only_combining_marks_is_one_piece_and_a_megabyte_is_refused() {
        split(Map.of("text", "\u3099".repeat(4000))).then().statusCode(200).body("pieces", hasSize(1));
        assertErrors(split(Map.of("text", "\u3099".repeat(300_000))), 400, "too-long", "/text too-long");
        assertProblem(split(Map.of("text", "あ".repeat(400_000))), 413, "body-too-large");
    }

    @Test
    void limits_and_what_is_missing_are_named() {
        assertErrors(split(Map.of()), 400, "required", "/text required");
        assertErrors(split(Map.of("text", "")), 400, "too-short", "/text too-short");
        for (int most : new int[] {0, 1001}) {
            Map<String, Object> input = new HashMap<>(Map.of("text", REPLY));
            input.put("maxCharacters", most);
            assertErrors(split(input), 400, "out-of-range", "/maxCharacters out-of-range");
        }
        assertErrors(
                split(Map.of("text", REPLY, "performerId", UUID.randomUUID())),
                422,
                "unknown-reference",
                "/performerId unknown-reference");
        assertErrors(
                agency.patching("*")
                        .body(Map.of("typingCharactersPerMinute", 9))
                        .patch("/v1/performers/" + performer),
                400,
                "out-of-range",
                "/typingCharactersPerMinute out-of-range");
    }
}
