package dev.enishi.live.load;

import dev.enishi.agency.SecretMessagePolicies;
import dev.enishi.platform.Rule;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** When secret messages draw a performer away from the room: many answers in a few minutes, and a participant who left in them. */
@Rule
final class LoadRule {
    private LoadRule() {}

    /**
     * What there is to warn of.
     *
     * @param replies answers, oldest first
     * @param departures participants who left, first first
     */
    record Load(List<Instant> replies, List<Departure> departures) {}

    /** When the minutes began that count now. */
    static Instant since(Instant now, SecretMessagePolicies policies) {
        return now.minus(Duration.ofMinutes(policies.loadMinutes()));
    }

    /**
     * The load at an instant; empty where it is none.
     *
     * @param replies when secret messages to customers were sent
     * @param departures of participants of parties
     */
    static Optional<Load> at(
            Instant now, List<Instant> replies, List<Departure> departures, SecretMessagePolicies policies) {
        Instant since = since(now, policies);
        List<Instant> lately = replies.stream()
                .filter(reply -> reply.isAfter(since) && !reply.isAfter(now))
                .sorted()
                .toList();
        List<Departure> left = departures.stream()
                .filter(departure ->
                        departure.leftAt().isAfter(since) && !departure.leftAt().isAfter(now))
                .toList();
        return lately.size() >= policies.loadReplies() && !left.isEmpty()
                ? Optional.of(new Load(lately, left))
                : Optional.empty();
    }
}
