package dev.enishi.followup;

import dev.enishi.agency.Policies;
import dev.enishi.customer.relationship.RelationshipFacts;
import dev.enishi.platform.Rule;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Who is slipping away, as the outlook says. After some days that is no news, and the cadence goes on alone. */
@Rule
final class AtRisk {
    private AtRisk() {}

    /** Settled by a touch on its day or later, and none while a touch since the last chat waits for an answer, as the cadence has it. */
    static Optional<Reason> reason(RelationshipFacts facts, Policies policies, FollowUpDay day) {
        LocalDate since = facts.atRiskOn();
        LocalDate first = facts.firstChatDay();
        LocalDate last = facts.lastChatDay();
        if (since == null || first == null || last == null || !day.isWithin(since, lastDays(policies))) {
            return Optional.empty();
        }
        LocalDate lastTouch = facts.lastTouchDay();
        if (lastTouch != null && (!lastTouch.isBefore(since) || (lastTouch.isAfter(last) && waits(facts, day)))) {
            return Optional.empty();
        }
        return Optional.of(
                switch (facts.chatDays()) {
                    case 1 -> reason(since, "once", last);
                    case 2 -> reason(since, "twice", first, last);
                    default -> reason(since, "again", last, usualDays(first, last, facts.chatDays()));
                });
    }

    private static boolean waits(RelationshipFacts facts, FollowUpDay day) {
        LocalDate due = facts.dueOn();
        return due != null && due.isAfter(day.on());
    }

    private static Reason reason(LocalDate since, String text, Object... arguments) {
        return new Reason(ReasonCode.AT_RISK, since, "reason.AT_RISK." + text, List.of(arguments));
    }

    /** For how many days after its own it holds. */
    static int lastDays(Policies policies) {
        return policies.outlook().atRiskDays() - 1;
    }

    /** The first day since which whoever is slipping away on a day may be. */
    static LocalDate from(FollowUpContext context) {
        return context.day().firstWithin(lastDays(context.policies()));
    }

    private static long usualDays(LocalDate first, LocalDate last, int chatDays) {
        return Math.round((double) ChronoUnit.DAYS.between(first, last) / (chatDays - 1));
    }
}
