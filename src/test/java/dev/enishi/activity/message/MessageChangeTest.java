package dev.enishi.activity.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enishi.platform.problem.CommonProblem;
import dev.enishi.platform.problem.Violation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessageChangeTest {
    private static final Instant NOW = Instant.parse("2026-11-27T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "MAIL, 2026-11-27T12:00:00Z, false, ''",
        "MAIL, 2026-11-27T12:10:00Z, false, ''",
        "MAIL, 2026-11-27T12:10:01Z, false, in-the-future",
        "SECRET, 2026-11-27T11:00:00Z, true, ''",
        "SECRET, 2026-11-27T11:00:00Z, false, no-party-chat",
        "SECRET, 2026-11-28T11:00:00Z, false, in-the-future no-party-chat",
    })
    void a_message_has_been_sent_and_a_secret_one_while_a_party_ran(
            Channel channel, Instant sentAt, boolean partyRuns, String refused) {
        MessageChange change = new MessageChange(channel, Direction.OUT, Purpose.OTHER, sentAt, null, null, null, null);

        List<Violation> violations =
                change.violations(NOW, at -> at.equals(sentAt) && partyRuns, answered -> Optional.empty());

        assertThat(violations).extracting(violation -> violation.code().code()).isEqualTo(words(refused));
    }

    @ParameterizedTest
    @CsvSource({
        "MAIL, OUT, , FOLLOW_UP",
        "MAIL, OUT, DECLINE, DECLINE",
        "MAIL, IN, , OTHER",
        "SECRET, OUT, , OTHER",
        "SECRET, IN, , OTHER",
    })
    void only_a_mail_of_hers_that_says_nothing_is_told_by_what_was_due(
            Channel channel, Direction direction, Purpose said, Purpose recorded) {
        NewMessage message = new NewMessage(new UUID(0, 1), channel, direction, said, NOW, "お元気ですか", null, null, null);

        assertThat(message.change(NOW, sentAt -> Purpose.FOLLOW_UP).purpose()).isEqualTo(recorded);
    }

    @Test
    void a_message_without_a_time_is_sent_now() {
        NewMessage message =
                new NewMessage(new UUID(0, 1), Channel.MAIL, Direction.OUT, null, null, "お元気ですか", null, null, null);

        MessageChange change = message.change(NOW, sentAt -> sentAt.equals(NOW) ? Purpose.FOLLOW_UP : Purpose.OTHER);

        assertThat(change.sentAt()).isEqualTo(NOW);
        assertThat(change.purpose()).isEqualTo(Purpose.FOLLOW_UP);
    }

    @ParameterizedTest
    @CsvSource({
        "SECRET, OUT, '', ''",
        "SECRET, OUT, unknown-reference, unknown-reference",
        "SECRET, IN, '', not-answerable",
        "MAIL, OUT, '', not-answerable",
    })
    void only_a_secret_message_to_the_customer_answers_one(
            Channel channel, Direction direction, String unanswerable, String refused) {
        UUID answered = new UUID(0, 7);
        MessageChange change = new MessageChange(channel, direction, Purpose.OTHER, NOW, null, null, null, answered);

        List<Violation> violations = change.violations(
                NOW,
                at -> true,
                id -> unanswerable.isEmpty() || !id.equals(answered)
                        ? Optional.empty()
                        : Optional.of(CommonProblem.UNKNOWN_REFERENCE));

        assertThat(violations).extracting(violation -> violation.code().code()).isEqualTo(words(refused));
        assertThat(violations).allMatch(violation -> violation.pointer().equals("/inReplyTo"));
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" "));
    }
}
