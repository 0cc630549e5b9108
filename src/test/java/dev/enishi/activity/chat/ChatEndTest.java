package dev.enishi.activity.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.enishi.customer.relationship.ChatKind;
import dev.enishi.platform.problem.ProblemException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChatEndTest {
    private static final Instant START = Instant.parse("2026-11-26T13:00:00Z");
    private static final Instant RECORDED = START.plusSeconds(1800);
    private static final Instant NOW = START.plusSeconds(3600);

    private static ChatChange chat(@Nullable Instant endedAt, @Nullable Integer earnings) {
        return new ChatChange(ChatKind.TWO_SHOT, START, endedAt, earnings, false);
    }

    @Test
    void a_live_chat_ends_now() {
        assertThat(new ChatEnd(null, 4200).of(chat(null, null), NOW)).isEqualTo(chat(NOW, 4200));
    }

    @Test
    void an_end_is_kept_when_it_is_repeated() {
        assertThat(new ChatEnd(null, null).of(chat(RECORDED, 4200), NOW)).isEqualTo(chat(RECORDED, 4200));
    }

    @Test
    void an_end_that_is_given_corrects_the_end() {
        assertThat(new ChatEnd(NOW, 5000).of(chat(RECORDED, 4200), NOW)).isEqualTo(chat(NOW, 5000));
    }

    @Test
    void an_end_before_the_start_is_refused() {
        ChatEnd end = new ChatEnd(START.minusSeconds(1), null);

        assertThatThrownBy(() -> end.of(chat(null, null), NOW)).isInstanceOf(ProblemException.class);
    }

    @Test
    void what_has_not_happened_yet_is_refused_clocks_that_are_a_little_ahead_apart() {
        assertThat(chat(NOW, null).happenedBy(NOW.minusSeconds(600))).isEqualTo(chat(NOW, null));
        assertThatThrownBy(() -> chat(NOW, null).happenedBy(NOW.minusSeconds(601)))
                .isInstanceOf(ProblemException.class);
    }
}
