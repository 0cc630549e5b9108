package dev.enishi.activity.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enishi.platform.problem.Violation;
import java.time.Instant;
import java.util.List;
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
        MessageChange change = new MessageChange(channel, Direction.OUT, Purpose.OTHER, sentAt, null, null);

        List<Violation> violations = change.violations(NOW, at -> at.equals(sentAt) && partyRuns);

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
        NewMessage message = new NewMessage(new UUID(0, 1), channel, direction, said, NOW, "お元気ですか", null);

        assertThat(message.change(NOW, sentAt -> Purpose.FOLLOW_UP).purpose()).isEqualTo(recorded);
    }

    @Test
    void a_message_without_a_time_is_sent_now() {
        NewMessage message = new NewMessage(new UUID(0, 1), Channel.MAIL, Direction.OUT, null, null, "お元気ですか", null);

        MessageChange change = message.change(NOW, sentAt -> sentAt.equals(NOW) ? Purpose.FOLLOW_UP : Purpose.OTHER);

        assertThat(change.sentAt()).isEqualTo(NOW);
        assertThat(change.purpose()).isEqualTo(Purpose.FOLLOW_UP);
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" "));
    }
}
