package dev.enishi.customer.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enishi.customer.history.Happening.ChatDeleted;
import dev.enishi.customer.history.Happening.NoteRecorded;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CustomerHistoryTest {
    private static final Instant NOW = Instant.parse("2026-11-27T12:00:00Z");
    private static final UUID CUSTOMER = new UUID(0, 1);

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
        public void letGo(Happening happening, Instant at, String by) {
            told.add("let go " + getClass().getSimpleName());
        }

        @Override
        public void follow(Happening happening, Instant at, String by) {
            told.add(getClass().getSimpleName() + " by " + by);
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
    }

    @Test
    void reservations_and_facts_follow_before_all_else() {
        history.record(new NoteRecorded(CUSTOMER, new UUID(0, 2)), NOW, "key");

        assertThat(told).containsExactly("Reservations by key", "Facts by key", "Alerts by key");
    }

    @Test
    void what_rests_on_something_lets_go_before_it_is_deleted() {
        history.record(new ChatDeleted(CUSTOMER, new UUID(0, 2)), NOW, "key", () -> told.add("deleted"));

        assertThat(told)
                .containsExactly(
                        "let go Reservations",
                        "let go Facts",
                        "let go Alerts",
                        "deleted",
                        "Reservations by key",
                        "Facts by key",
                        "Alerts by key");
    }
}
