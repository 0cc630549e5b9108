package dev.enishi.followup;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReasonApiTest {
    private FollowUpFixture her;

    @BeforeEach
    void given_a_performer() {
        her = new FollowUpFixture();
    }

    @Test
    void a_chat_asks_for_thanks_and_a_memo_on_its_day_and_the_next() {
        her.customer("taro", "2025-11-06T21:00:00+09:00");

        assertThat(her.reasons("2025-11-05")).isEmpty();
        assertThat(her.reasons("2025-11-06")).containsExactly("THANK_YOU", "MEMO");
        assertThat(her.reasons("2025-11-07")).containsExactly("THANK_YOU", "MEMO");
        assertThat(her.reasons("2025-11-08")).isEmpty();
    }

    @Test
    void a_mail_from_its_start_on_settles_the_thanks_and_an_earlier_one_does_not() {
        String customer = her.customer("taro", "2025-11-06T21:00:00+09:00");
        her.agency.mail(customer, "OUT", "OTHER", "2025-11-06T20:59:59+09:00");
        assertThat(her.reasons("2025-11-06")).containsExactly("THANK_YOU", "MEMO");

        her.agency.mail(customer, "OUT", "OTHER", "2025-11-06T21:00:00+09:00");

        assertThat(her.reasons("2025-11-06")).containsExactly("MEMO");
    }

    @Test
    void a_note_settles_the_memo_and_a_deleted_one_asks_again() {
        String customer = her.customer("taro", "2025-11-06T21:00:00+09:00");

        String note = her.agency.created("/v1/customers/" + customer + "/notes", Map.of("body", "犬の名前はモカ"));

        assertThat(her.reasons("2025-11-06")).containsExactly("THANK_YOU");
        her.delete("/v1/notes/" + note);
        assertThat(her.reasons("2025-11-06")).containsExactly("THANK_YOU", "MEMO");
    }

    @Test
    void live_chats_and_peeks_ask_for_nothing_yet() {
        Map<String, Object> chat = new HashMap<>(
                Map.of("customerId", her.customer("taro"), "kind", "PARTY", "startedAt", "2025-11-06T21:00:00+09:00"));
        String live = her.agency.created("/v1/chats", chat);
        chat.put("customerId", her.customer("jiro"));
        chat.put("kind", "PEEK");
        chat.put("endedAt", "2025-11-06T21:10:00+09:00");
        her.agency.created("/v1/chats", chat);
        assertThat(her.reasons("2025-11-06")).isEmpty();

        her.put("/v1/chats/" + live + "/end", Map.of("endedAt", "2025-11-06T22:00:00+09:00"));

        assertThat(her.reasons("2025-11-06")).containsExactly("THANK_YOU", "MEMO");
    }

    @Test
    void a_mail_that_came_while_they_chatted_was_answered_there() {
        String customer = her.customer("taro", "2025-11-06T21:00:00+09:00");

        her.agency.mail(customer, "IN", null, "2025-11-06T21:30:00+09:00");
        assertThat(her.due("on=2025-11-07&reason=REPLY")).isEmpty();

        her.agency.mail(customer, "IN", null, "2025-11-06T21:30:01+09:00");
        assertThat(her.due("on=2025-11-07&reason=REPLY")).containsExactly("taro");
    }

    /** Thank-yous and replies are no steps of the expanding cadence, whoever names no purpose. */
    @Test
    void mails_without_a_purpose_keep_a_customer_on_his_exact_step() {
        her.policies("{\"cadenceMode\": \"EXPANDING\"}");
        String customer = her.customer("taro", "2025-11-06T21:00:00+09:00");

        assertThat(purposeOfMail(customer, "2025-11-06T22:00:00+09:00")).isEqualTo("THANK_YOU");
        assertThat(step("2025-11-07")).isEqualTo(1);
        assertThat(purposeOfMail(customer, "2025-11-07T22:00:00+09:00")).isEqualTo("FOLLOW_UP");
        assertThat(her.due("on=2025-11-08&reason=INTERVAL")).isEmpty();
        her.agency.mail(customer, "IN", null, "2025-11-07T23:00:00+09:00");
        assertThat(purposeOfMail(customer, "2025-11-08T22:00:00+09:00")).isEqualTo("REPLY");
        assertThat(step("2025-11-09")).isEqualTo(2);
        assertThat(purposeOfMail(customer, "2025-11-08T23:00:00+09:00")).isEqualTo("OTHER");
    }

    private String purposeOfMail(String customer, String sentAt) {
        String mail = her.agency.mail(customer, "OUT", null, sentAt);
        return her.agency.get("/v1/messages/" + mail).extract().path("purpose");
    }

    private int step(String on) {
        return her.followUps("on=" + on + "&reason=INTERVAL").extract().path("items[0].cadence.step");
    }

    @Test
    void his_mail_asks_for_a_reply_for_30_days() {
        String customer = her.customer("taro");

        her.agency.mail(customer, "IN", null, "2025-11-06T12:00:00+09:00");

        assertThat(her.due("on=2025-11-05&reason=REPLY")).isEmpty();
        assertThat(her.reasons("2025-11-06")).containsExactly("REPLY");
        assertThat(her.due("on=2025-12-05&reason=REPLY")).containsExactly("taro");
        assertThat(her.due("on=2025-12-06&reason=REPLY")).isEmpty();
    }

    @Test
    void a_later_mail_or_chat_settles_the_reply_and_an_earlier_one_does_not() {
        String customer = her.customer("taro");
        her.agency.mail(customer, "IN", null, "2025-11-06T12:00:00+09:00");
        her.agency.mail(customer, "OUT", "OTHER", "2025-11-06T11:00:00+09:00");
        assertThat(her.reasons("2025-11-06")).containsExactly("REPLY");

        String answer = her.agency.mail(customer, "OUT", "OTHER", "2025-11-06T13:00:00+09:00");
        assertThat(her.reasons("2025-11-06")).isEmpty();

        her.delete("/v1/messages/" + answer);
        assertThat(her.reasons("2025-11-06")).containsExactly("REPLY");

        her.agency.chat(customer, "2025-11-07T12:00:00+09:00");
        assertThat(her.reasons("2025-11-06")).isEmpty();
    }

    @Test
    void a_favourite_who_logs_in_without_chatting_is_idle() {
        String customer = her.customer("taro", "2025-11-01T12:00:00+09:00");
        her.patch("/v1/customers/" + customer, "{\"lastLoginAt\": \"2025-11-04T12:00:00+09:00\"}");
        assertThat(her.reasons("2025-11-04")).isEmpty();

        her.agency
                .manager()
                .put("/v1/customers/" + customer + "/favorite")
                .then()
                .statusCode(200);

        assertThat(her.reasons("2025-11-03")).isEmpty();
        assertThat(her.reasons("2025-11-04")).containsExactly("FAVORITE_IDLE");
        her.agency.mail(customer, "OUT", "OTHER", "2025-11-04T12:00:00+09:00");
        assertThat(her.reasons("2025-11-06")).isEmpty();
        assertThat(her.reasons("2025-11-07")).containsExactly("FAVORITE_IDLE");
    }

    @Test
    void a_favourite_who_logged_in_two_days_after_his_chat_is_not_idle() {
        String customer = her.customer("taro", "2025-11-01T12:00:00+09:00");
        her.agency
                .manager()
                .put("/v1/customers/" + customer + "/favorite")
                .then()
                .statusCode(200);

        her.patch("/v1/customers/" + customer, "{\"lastLoginAt\": \"2025-11-03T23:59:59+09:00\"}");

        assertThat(her.reasons("2025-11-10")).isEmpty();
    }

    @Test
    void a_birthday_is_an_occasion_until_she_writes() {
        String customer = her.customer("taro");
        her.patch("/v1/customers/" + customer, "{\"birthday\": \"02-29\"}");
        assertThat(her.reasons("2025-02-28")).containsExactly("OCCASION");
        assertThat(her.reasons("2024-02-28")).isEmpty();
        assertThat(her.reasons("2024-02-29")).containsExactly("OCCASION");

        her.agency.mail(customer, "OUT", "OTHER", "2025-02-28T12:00:00+09:00");

        assertThat(her.reasons("2025-02-28")).isEmpty();
    }

    @Test
    void the_anniversary_of_the_first_chat_is_an_occasion_from_the_next_year_on() {
        her.customer("taro", "2024-02-29T12:00:00+09:00");

        assertThat(her.due("on=2024-02-29&reason=OCCASION")).isEmpty();
        assertThat(her.due("on=2025-02-28&reason=OCCASION")).containsExactly("taro");
        assertThat(her.due("on=2025-03-01&reason=OCCASION")).isEmpty();
    }
}
