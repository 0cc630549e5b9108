package dev.enishi.activity.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enishi.activity.chat.KindPeriod.Change;
import dev.enishi.customer.relationship.ChatKind;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class KindPeriodTest {
    private static final Instant START = Instant.parse("2026-11-22T12:00:00Z");
    private static final List<Change> TWICE =
            List.of(new Change(minute(10), ChatKind.PEEK), new Change(minute(30), ChatKind.PARTY));

    private static Instant minute(int minutes) {
        return START.plusSeconds(60L * minutes);
    }

    @Test
    void each_kind_has_its_time() {
        assertThat(KindPeriod.of(ChatKind.TWO_SHOT, START, minute(45), TWICE))
                .containsExactly(
                        new KindPeriod(ChatKind.PEEK, START, minute(10)),
                        new KindPeriod(ChatKind.PARTY, minute(10), minute(30)),
                        new KindPeriod(ChatKind.TWO_SHOT, minute(30), minute(45)));
    }

    @Test
    void the_last_one_goes_on_while_the_chat_is_live() {
        assertThat(KindPeriod.of(ChatKind.TWO_SHOT, START, null, TWICE))
                .last()
                .isEqualTo(new KindPeriod(ChatKind.TWO_SHOT, minute(30), null));
    }

    @Test
    void what_lies_outside_a_corrected_stay_is_left_out() {
        assertThat(KindPeriod.of(ChatKind.TWO_SHOT, minute(15), minute(40), TWICE))
                .containsExactly(
                        new KindPeriod(ChatKind.PARTY, minute(15), minute(30)),
                        new KindPeriod(ChatKind.TWO_SHOT, minute(30), minute(40)));
    }

    @Test
    void a_stay_that_ended_before_a_change_ended_as_what_it_was_then() {
        assertThat(KindPeriod.of(ChatKind.TWO_SHOT, START, minute(20), TWICE))
                .containsExactly(
                        new KindPeriod(ChatKind.PEEK, START, minute(10)),
                        new KindPeriod(ChatKind.PARTY, minute(10), minute(20)));
    }
}
