package dev.enishi.followup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enishi.activity.message.Purpose;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailPurposeTest {
    @ParameterizedTest
    @CsvSource({
        "'', OTHER",
        "THANK_YOU, OTHER",
        "MEMO, OTHER",
        "THANK_YOU MEMO, OTHER",
        "RESERVATION, RESERVATION",
        "RESERVATION THANK_YOU, RESERVATION",
        "INTERVAL, FOLLOW_UP",
        "REPLY, FOLLOW_UP",
        "FAVORITE_IDLE, FOLLOW_UP",
        "OCCASION, FOLLOW_UP",
        "RESERVATION INTERVAL, FOLLOW_UP",
        "MEMO OCCASION, FOLLOW_UP",
    })
    void a_mail_is_for_what_made_its_customer_due_care_after_a_chat_apart(String due, Purpose purpose) {
        List<ReasonCode> reasons = Stream.of(due.split(" "))
                .filter(code -> !code.isEmpty())
                .map(ReasonCode::valueOf)
                .toList();

        assertThat(MailPurpose.of(reasons)).isEqualTo(purpose);
    }
}
