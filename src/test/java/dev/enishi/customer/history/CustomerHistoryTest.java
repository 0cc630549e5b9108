package dev.enishi.customer.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enishi.customer.history.Happening.ChatDeleted;
import dev.enishi.customer.history.Happening.ChatRecorded;
import dev.enishi.customer.history.Happening.FormerChat;
import dev.enishi.customer.history.Happening.HistoryImported;
import dev.enishi.customer.history.Happening.NoteRecorded;
import dev.enishi.customer.history.Happening.ReservationChanged;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CustomerHistoryTest {
    private static final Instant NOW = Instant.parse("2026-11-27T12:00:00Z");
    private static final UUID CUSTOMER = new UUID(0, 1);

    private static final Happening COMPLETED = new ReservationChanged(CUSTOMER, new UUID(0, 3), "COMPLETED");
    private static final Happening REOPENED = new ReservationChanged(CUSTOMER, new UUID(0, 3), "CONFIRMED");

    private final List<String> told = new ArrayList<>();
    private final CustomerHistory history =
            new CustomerHistory(List.of(new Alerts(told), new Facts(told), new Reservations(told)));

    /** Named so that the order of the names is not that of the turns. */
    private static class Alerts implements HistoryFollower {
        final List<String> told;

        Alerts(List<String> told) {
            this.told = told;
        }

        @Override
        public List<Happening> letGo(Happening happening, Instant at, String by) {
            told.add("let go " + getClass().getSimpleName());
            return List.of();
        }

        @Override
        public List<Happening> follow(Happening happening, Instant at, String by) {
            told.add(getClass().getSimpleName() + ": " + happening.getClass().getSimpleName() + " by " + by);
            return List.of();
        }
    }

    private static final class Facts extends Alerts {
        Facts(List<String> told) {
            super(told);
        }

        @Override
        public Turn turn() {
            return Turn.FACTS;
        }
    }

    private static final class Reservations extends Alerts {
        Reservations(List<String> told) {
            super(told);
        }

        @Override
        public Turn turn() {
            return Turn.RESERVATIONS;
        }

        @Override
        public List<Happening> letGo(Happening happening, Instant at, String by) {
            super.letGo(happening, at, by);
            return List.of(REOPENED);
        }

        @Override
        public List<Happening> follow(Happening happening, Instant at, String by) {
            super.follow(happening, at, by);
            return happening instanceof ChatRecorded ? List.of(COMPLETED) : List.of();
        }
    }

    @Test
    void reservations_and_facts_follow_before_all_else() {
        history.record(new NoteRecorded(CUSTOMER, new UUID(0, 2)), NOW, "key");

        assertThat(told)
                .containsExactly(
                        "Reservations: NoteRecorded by key",
                        "Facts: NoteRecorded by key",
                        "Alerts: NoteRecorded by key");
    }

    @Test
    void what_has_happened_by_that_is_told_after_it() {
        history.record(new ChatRecorded(CUSTOMER, new UUID(0, 2), false), NOW, "key");

        assertThat(told)
                .containsExactly(
                        "Reservations: ChatRecorded by key",
                        "Facts: ChatRecorded by key",
                        "Alerts: ChatRecorded by key",
                        "Reservations: ReservationChanged by key",
                        "Facts: ReservationChanged by key",
                        "Alerts: ReservationChanged by key");
    }

    @Test
    void what_rests_on_something_lets_go_before_it_is_deleted_and_that_is_told_after() {
        history.record(
                new ChatDeleted(CUSTOMER, new UUID(0, 2), new FormerChat(false, NOW, 0)),
                NOW,
                "key",
                () -> told.add("deleted"));

        assertThat(told)
                .containsExactly(
                        "let go Reservations",
                        "let go Facts",
                        "let go Alerts",
                        "deleted",
                        "Reservations: ChatDeleted by key",
                        "Facts: ChatDeleted by key",
                        "Alerts: ChatDeleted by key",
                        "Reservations: ReservationChanged by key",
                        "Facts: ReservationChanged by key",
                        "Alerts: ReservationChanged by key");
    }

    @Test
    void what_happened_to_nobody_is_told_to_nobody() {
        history.record(new HistoryImported(List.of()), NOW, "import");

        assertThat(told).isEmpty();
    }
}
