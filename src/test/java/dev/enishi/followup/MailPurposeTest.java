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
        "THANK_YOU, THANK_YOU",
        "MEMO, OTHER",
        "THANK_YOU MEMO REPLY INTERVAL, THANK_YOU",
        "REPLY, REPLY",
        "REPLY INTERVAL RESERVATION, REPLY",
        "INTERVAL, FOLLOW_UP",
        "FAVORITE_IDLE, FOLLOW_UP",
        "OCCASION, FOLLOW_UP",
        "PROMISE, OTHER",
        "PROMISE RESERVATION, RESERVATION",
        "PROMISE INTERVAL, FOLLOW_UP",
        "RESERVATION INTERVAL, FOLLOW_UP",
        "UNANSWERED_REQUEST OCCASION, FOLLOW_UP",
        "RESERVATION, RESERVATION",
        "UNANSWERED_REQUEST, RESERVATION",
        "RESERVATION MEMO, RESERVATION"
    })
    void a_mail_is_for_the_first_thing_that_it_settles(String due, Purpose purpose) {
        List<ReasonCode> reasons = Stream.of(due.split(" "))
                .filter(code -> !code.isEmpty())
                .map(ReasonCode::valueOf)
                .toList();

        assertThat(MailPurpose.of(reasons)).isEqualTo(purpose);
    }
}
