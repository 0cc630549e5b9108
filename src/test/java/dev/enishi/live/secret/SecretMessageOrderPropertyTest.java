package dev.enishi.live.secret;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enishi.agency.HeadStartPolicies;
import dev.enishi.customer.relationship.ChatKind;
import dev.enishi.customer.relationship.CustomerSummary;
import dev.enishi.customer.relationship.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** However messages come, and from whomever. */
class SecretMessageOrderPropertyTest {
    private static final Instant NINE = Instant.parse("2026-11-27T12:00:00Z");
    private static final HeadStartPolicies POLICIES = HeadStartPolicies.DEFAULTS;

    /** Of a main regular among the focus people. */
    private static final Duration LARGEST = Duration.ofMinutes(12);

    /** Messages of a room of ten, some at the same second. */
    private record Room(
            List<PendingSecretMessage> messages, @Nullable UUID main) {
        List<RankedSecretMessage> order() {
            return SecretMessageOrder.of(messages, main, POLICIES);
        }
    }

    private record Sent(int customer, int second) {}

    @Provide
    Arbitrary<Room> rooms() {
        Arbitrary<List<CustomerSummary>> people = Combinators.combine(
                        Arbitraries.of(Stage.class), Arbitraries.of(true, false), Arbitraries.of(true, false))
                .as((stage, focus, favorite) -> SecretMessageFixture.customer(0, stage, focus, favorite))
                .list()
                .ofSize(10);
        Arbitrary<List<ChatKind>> kinds =
                Arbitraries.of(ChatKind.class).injectNull(0.1).list().ofSize(10);
        Arbitrary<List<Sent>> sent = Combinators.combine(
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.integers().between(0, 1800))
                .as(Sent::new)
                .list()
                .ofMaxSize(60);
        Arbitrary<Integer> main = Arbitraries.integers().between(0, 10);
        return Combinators.combine(people, kinds, sent, main).as(SecretMessageOrderPropertyTest::room);
    }

    private static Room room(List<CustomerSummary> people, List<ChatKind> kinds, List<Sent> sent, int main) {
        List<PendingSecretMessage> messages = new ArrayList<>();
        for (Sent one : sent) {
            CustomerSummary like = people.get(one.customer());
            CustomerSummary customer =
                    SecretMessageFixture.customer(one.customer(), like.stage(), like.focus(), like.favorite());
            messages.add(SecretMessageFixture.message(
                    messages.size(), customer, kinds.get(one.customer()), NINE.plusSeconds(one.second())));
        }
        return new Room(messages, main < 10 ? new UUID(1, main) : null);
    }

    @Property
    void nobody_is_overtaken_by_who_came_later_by_more_than_the_largest_head_start(@ForAll("rooms") Room room) {
        List<RankedSecretMessage> order = room.order();

        for (int first = 0; first < order.size(); first++) {
            Instant came = order.get(first).message().receivedAt();
            for (RankedSecretMessage later : order.subList(first, order.size())) {
                assertThat(Duration.between(later.message().receivedAt(), came)).isLessThanOrEqualTo(LARGEST);
            }
        }
    }

    @Property
    void ties_never_reorder(@ForAll("rooms") Room room, @ForAll long seed) {
        List<PendingSecretMessage> shuffled = new ArrayList<>(room.messages());
        Collections.shuffle(shuffled, new Random(seed));

        List<RankedSecretMessage> order = room.order();

        assertThat(new Room(shuffled, room.main()).order()).isEqualTo(order);
        assertThat(order)
                .isSortedAccordingTo(Comparator.comparing(RankedSecretMessage::rankedAt)
                        .thenComparing(ranked -> ranked.message().id()));
    }

    @Property
    void of_one_customer_whoever_came_first_is_first(@ForAll("rooms") Room room) {
        List<RankedSecretMessage> order = room.order();

        for (PendingSecretMessage message : room.messages()) {
            assertThat(order.stream()
                            .map(RankedSecretMessage::message)
                            .filter(other -> other.customer()
                                    .id()
                                    .equals(message.customer().id())))
                    .isSortedAccordingTo(Comparator.comparing(PendingSecretMessage::receivedAt)
                            .thenComparing(PendingSecretMessage::id));
        }
    }

    @Property
    void everybody_stays_in_the_list_once_and_who_is_answered_changes_no_place_of_others(@ForAll("rooms") Room room) {
        List<RankedSecretMessage> order = room.order();
        List<PendingSecretMessage> fewer = room.messages().stream().skip(1).toList();

        List<UUID> withoutOne = new Room(fewer, room.main())
                .order().stream().map(ranked -> ranked.message().id()).toList();

        assertThat(order).extracting(RankedSecretMessage::message).containsExactlyInAnyOrderElementsOf(room.messages());
        assertThat(order.stream().map(ranked -> ranked.message().id()).filter(withoutOne::contains))
                .containsExactlyElementsOf(withoutOne);
    }
}
