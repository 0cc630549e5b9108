package dev.enishi.live.secret;

import dev.enishi.agency.HeadStartPolicies;
import dev.enishi.platform.Rule;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * In which order secret messages are answered: as they came, but each as much earlier as its {@link HeadStart} says; ties by id.
 * So whoever matters most comes first, and nobody is overtaken by a message that came later by more than the largest head start.
 */
@Rule
final class SecretMessageOrder {
    private static final Comparator<Placed> BY_RANK = Comparator.comparing(Placed::rankedAt)
            .thenComparing(placed -> placed.message().id());

    private SecretMessageOrder() {}

    private record Placed(PendingSecretMessage message, HeadStart headStart, Instant rankedAt) {
        RankedSecretMessage before(List<Placed> later) {
            long overtaken =
                    later.stream().filter(other -> other.isOlderThan(message)).count();
            return new RankedSecretMessage(message, headStart, rankedAt, (int) overtaken);
        }

        private boolean isOlderThan(PendingSecretMessage other) {
            return message.receivedAt().isBefore(other.receivedAt());
        }
    }

    /**
     * The messages in their order.
     *
     * @param mainCustomer of the room, or null where nobody is
     */
    static List<RankedSecretMessage> of(
            List<PendingSecretMessage> pending, @Nullable UUID mainCustomer, HeadStartPolicies policies) {
        List<Placed> placed = pending.stream()
                .map(message -> placed(message, mainCustomer, policies))
                .sorted(BY_RANK)
                .toList();
        return IntStream.range(0, placed.size())
                .mapToObj(i -> placed.get(i).before(placed.subList(i + 1, placed.size())))
                .toList();
    }

    private static Placed placed(
            PendingSecretMessage message, @Nullable UUID mainCustomer, HeadStartPolicies policies) {
        boolean main = message.customer().id().equals(mainCustomer);
        HeadStart headStart = HeadStart.of(message.customer(), message.kind(), main, policies);
        return new Placed(message, headStart, headStart.rankedAt(message.receivedAt()));
    }
}
