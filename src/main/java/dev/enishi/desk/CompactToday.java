package dev.enishi.desk;

import dev.enishi.customer.relationship.CustomerSummary;
import dev.enishi.desk.TodayPerson.In;
import dev.enishi.desk.TodayPerson.Visit;
import dev.enishi.followup.DormantCustomer;
import dev.enishi.followup.FollowUpDigest.FocusPerson;
import dev.enishi.followup.FollowUpDigest.OfReason;
import dev.enishi.followup.FollowUpItem;
import dev.enishi.followup.ReasonView;
import dev.enishi.platform.Rule;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A home screen on which everybody is once: a phone on a train gets a tenth of the whole. */
@Rule
final class CompactToday {
    private final Map<UUID, Known> people = new LinkedHashMap<>();

    /** What the lists say of one person. */
    private static final class Known {
        final CustomerSummary customer;
        final Set<In> in = EnumSet.noneOf(In.class);
        final List<Visit> visits = new ArrayList<>();

        @Nullable FollowUpItem planned;

        Known(CustomerSummary customer) {
            this.customer = customer;
        }

        TodayPerson told() {
            FollowUpItem item = planned;
            return new TodayPerson(
                    customer.id(),
                    customer.displayName(),
                    customer.site().name(),
                    List.copyOf(in),
                    item == null ? null : item.lane(),
                    item == null
                            ? null
                            : item.reasons().stream().map(ReasonView::detail).toList(),
                    visits.isEmpty() ? null : List.copyOf(visits));
        }
    }

    /** The counts of a screen, and its people: those of the plan in its order, then those of the other lists. */
    static Today of(Today today) {
        CompactToday compact = new CompactToday();
        today.followUps().forEach(item -> compact.in(In.PLAN, item.customer()).planned = item);
        today.reservations().forEach(visit -> compact.visit(In.RESERVATIONS, visit));
        today.requests().forEach(visit -> compact.visit(In.REQUESTS, visit));
        today.missedAttempts().stream()
                .map(MissedCustomer::customer)
                .forEach(customer -> compact.in(In.MISSED_ATTEMPTS, customer));
        today.alerts().stream()
                .flatMap(alert -> Stream.ofNullable(alert.customer()))
                .forEach(customer -> compact.in(In.ALERTS, customer));
        today.focus().stream().map(FocusPerson::customer).forEach(customer -> compact.in(In.FOCUS, customer));
        today.reviews().stream().map(ReviewItem::customer).forEach(customer -> compact.in(In.REVIEWS, customer));
        today.dormant().stream().map(DormantCustomer::customer).forEach(customer -> compact.in(In.DORMANT, customer));
        return today.with(
                today.reasons().stream()
                        .map(reason -> new OfReason(reason.code(), reason.count(), List.of()))
                        .toList(),
                compact.people.values().stream().map(Known::told).toList());
    }

    private Known in(In list, CustomerSummary customer) {
        Known known = people.computeIfAbsent(customer.id(), id -> new Known(customer));
        known.in.add(list);
        return known;
    }

    /** A request for today is in both lists. */
    private void visit(In list, TodayReservation visit) {
        Known known = in(list, visit.customer());
        if (known.visits.stream().noneMatch(other -> other.id().equals(visit.id()))) {
            known.visits.add(Visit.of(visit));
        }
    }
}
