package dev.enishi.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enishi.demo.DemoPlan.Chat;
import dev.enishi.demo.DemoPlan.Performer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OnlineEveningTest {
    @ParameterizedTest
    @ValueSource(strings = {"2026-11-21T00:05:00+09:00", "2026-11-21T04:00:00+09:00", "2026-11-21T21:00:00+09:00"})
    void each_chat_lies_in_one_evening_none_meets_another_and_none_lasts_a_day(String at) {
        DemoFixture.Made made = DemoFixture.made(15, at);

        for (Performer performer : made.plan().performers()) {
            List<Chat> chats = DemoFixture.chats(performer).toList();
            List<OnlineEvening> evenings = OnlineEvening.around(chats, made.now());

            assertThat(evenings).hasSizeGreaterThan(40);
            for (int i = 0; i < evenings.size(); i++) {
                OnlineEvening evening = evenings.get(i);
                Instant until = Objects.requireNonNullElse(evening.until(), made.now());
                assertThat(until).isAfter(evening.from()).isBeforeOrEqualTo(made.now());
                assertThat(Duration.between(evening.from(), until)).isLessThan(Duration.ofHours(24));
                assertThat(i == 0 || evenings.get(i - 1).until().isBefore(evening.from()))
                        .isTrue();
            }
            assertThat(chats).allMatch(chat -> evenings.stream().anyMatch(evening -> holds(evening, chat)));
            assertThat(evenings.getLast().until()).isNull();
        }
    }

    private static boolean holds(OnlineEvening evening, Chat chat) {
        boolean ended = evening.until() == null
                || (chat.endedAt() != null && !chat.endedAt().isAfter(evening.until()));
        return ended && !chat.startedAt().isBefore(evening.from());
    }
}
