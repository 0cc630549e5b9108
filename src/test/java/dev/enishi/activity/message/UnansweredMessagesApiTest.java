package dev.enishi.activity.message;

import static dev.enishi.Problems.assertErrors;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;

import dev.enishi.TestAgency;
import dev.enishi.followup.FollowUpFixture;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class UnansweredMessagesApiTest {
    private FollowUpFixture mio;
    private FollowUpFixture rin;
    private String taro;

    @BeforeEach
    void given_two_performers_and_a_customer() {
        mio = new FollowUpFixture();
        rin = new FollowUpFixture(mio.agency);
        taro = mio.customer("taro");
    }

    private static String on(int day) {
        return "2025-11-%02dT12:00:00+09:00".formatted(day);
    }

    private String mail(String customer, String direction, int day) {
        return mio.agency.mail(customer, direction, null, on(day));
    }

    private void chat(String customer, String kind, int day) {
        mio.agency.created(
                "/v1/chats", Map.of("customerId", customer, "kind", kind, "startedAt", on(day), "endedAt", on(day)));
    }

    private List<String> unanswered(String query) {
        return mio.all("/v1/messages?unanswered=true" + query, "items.id");
    }

    @Test
    void all_his_mails_since_the_last_answer_are_unanswered_newest_first() {
        mail(taro, "IN", 1);
        mail(taro, "OUT", 2);
        String first = mail(taro, "IN", 3);
        String second = mail(taro, "IN", 5);
        String others = mail(rin.customer("jiro"), "IN", 4);

        assertThat(unanswered("")).containsExactly(second, others, first);
        mio.agency
                .get("/v1/messages?unanswered=true")
                .body("items.customer.handle", contains("taro", "jiro", "taro"))
                .body("items.performer.id", contains(mio.performer, rin.performer, mio.performer));
    }

    @Test
    void a_mail_or_a_chat_answers_and_a_peek_does_not() {
        mail(taro, "IN", 3);
        String jiro = mio.customer("jiro");
        String peeked = mail(jiro, "IN", 3);
        String saburo = mio.customer("saburo");
        mail(saburo, "IN", 3);

        mail(taro, "OUT", 4);
        chat(jiro, "PEEK", 4);
        chat(saburo, "TWO_SHOT", 4);

        assertThat(unanswered("")).containsExactly(peeked);
    }

    @Test
    void what_is_deleted_answers_no_more() {
        String mail = mail(taro, "IN", 3);
        String answer = mail(taro, "OUT", 4);
        assertThat(unanswered("")).isEmpty();

        mio.delete("/v1/messages/" + answer);

        assertThat(unanswered("")).containsExactly(mail);
    }

    @Test
    void the_other_filters_hold_as_well() {
        String first = mail(taro, "IN", 3);
        String second = mail(taro, "IN", 5);
        String others = mail(rin.customer("jiro"), "IN", 4);

        assertThat(unanswered("&performerId=" + mio.performer)).containsExactly(second, first);
        assertThat(unanswered("&customerId=" + taro)).containsExactly(second, first);
        assertThat(unanswered("&to=2025-11-04")).containsExactly(others, first);
        assertThat(unanswered("&from=2025-11-04")).containsExactly(second, others);
        assertThat(unanswered("&from=2025-11-04&to=2025-11-04")).containsExactly(others);
        assertThat(unanswered("&channel=MAIL&direction=IN")).hasSize(3);
        assertThat(unanswered("&channel=SECRET")).isEmpty();
        assertThat(unanswered("&direction=OUT")).isEmpty();
    }

    @Test
    void false_gives_all_others() {
        String answered = mail(taro, "IN", 1);
        String answer = mail(taro, "OUT", 2);
        mail(taro, "IN", 3);

        mio.agency.get("/v1/messages?unanswered=false").body("items.id", contains(answer, answered));
        mio.agency.get("/v1/messages").body("items", hasSize(3));
    }

    @Test
    void pages_have_none_twice_and_leave_none_out_while_others_write() {
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            String customer = (i % 2 == 0 ? mio : rin).customer("c" + i);
            mail(customer, "OUT", 1);
            expected.addFirst(mail(customer, "IN", 10 + i));
            expected.add(mail(customer, "IN", 9 - i));
        }
        List<String> found = new ArrayList<>();
        String page = "/v1/messages?unanswered=true&limit=2";
        while (page != null) {
            var answer = mio.agency.get(page).statusCode(200);
            found.addAll(answer.extract().<List<String>>path("items.id"));
            String next = answer.extract().path("next");
            page = next == null ? null : "/v1/messages?limit=2&cursor=" + next;
            mail(taro, "IN", 20);
        }

        assertThat(found).containsExactlyElementsOf(expected);
    }

    @Test
    void those_of_one_instant_are_all_found() {
        List<String> written = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            written.addFirst(mail((i % 2 == 0 ? mio : rin).customer("c" + i), "IN", 10));
        }

        assertThat(unanswered("&limit=2")).containsExactlyElementsOf(written);
    }

    @Test
    void each_sees_only_what_belongs_to_whoever_asks() {
        String hers = mail(taro, "IN", 3);
        mail(rin.customer("jiro"), "IN", 4);

        TestAgency.as(mio.agency.performerKey(mio.performer))
                .get("/v1/messages?unanswered=true")
                .then()
                .statusCode(200)
                .body("items.id", contains(hers));
        TestAgency.create().get("/v1/messages?unanswered=true").body("items", hasSize(0));
    }

    @Test
    void a_wrong_value_is_named() {
        assertErrors(
                mio.agency.manager().get("/v1/messages?unanswered=maybe"),
                400,
                "invalid-format",
                "unanswered invalid-format");
    }
}
