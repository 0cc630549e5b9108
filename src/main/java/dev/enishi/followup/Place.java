package dev.enishi.followup;

import dev.enishi.platform.Ids;
import dev.enishi.platform.Rule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A place in the list: lane, group, then the lower order, then the id.
 *
 * @param lane the lane
 * @param group of {@code NOW}: care, replies; of the others: focus, favourites, those recently overdue, those who are there
 *     for {@code FAVORITE_IDLE} alone, the rest
 * @param order inside the group: microseconds of {@code NOW}, days since 1970 of the others
 * @param customerId whose place it is
 */
@Rule
record Place(Lane lane, int group, long order, UUID customerId) implements Comparable<Place> {
    static final int CARE = 0;
    static final int REPLY = 1;

    static final int FOCUS = 0;
    static final int FAVORITE = 1;
    static final int RECENT = 2;
    static final int IDLE = 3;
    static final int REST = 4;

    /** The chat that ended last comes first. */
    static Place care(Instant endedAt, UUID customerId) {
        return new Place(Lane.NOW, CARE, -micros(endedAt), customerId);
    }

    /** Who has waited longest comes first. */
    static Place reply(Instant mailedAt, UUID customerId) {
        return new Place(Lane.NOW, REPLY, micros(mailedAt), customerId);
    }

    /** The most overdue comes first. */
    static Place on(Lane lane, int group, LocalDate day, UUID customerId) {
        return new Place(lane, group, day.toEpochDay(), customerId);
    }

    /** The place that a cursor names. */
    static @Nullable Place of(List<@Nullable String> sortKey) {
        return sortKey.isEmpty()
                ? null
                : new Place(
                        Lane.valueOf(sortKey.get(0)),
                        Integer.parseInt(sortKey.get(1)),
                        Long.parseLong(sortKey.get(2)),
                        UUID.fromString(sortKey.get(3)));
    }

    List<@Nullable String> sortKey() {
        return List.of(lane.name(), String.valueOf(group), String.valueOf(order), customerId.toString());
    }

    @Override
    public int compareTo(Place other) {
        int byLane = lane.compareTo(other.lane);
        int byGroup = byLane == 0 ? Integer.compare(group, other.group) : byLane;
        int byOrder = byGroup == 0 ? Long.compare(order, other.order) : byGroup;
        return byOrder == 0 ? Ids.ORDER.compare(customerId, other.customerId) : byOrder;
    }

    /** Of {@code NOW}: when the chat ended or the mail came. */
    Instant at() {
        return Instant.EPOCH.plus(group == CARE ? -order : order, ChronoUnit.MICROS);
    }

    /** Of the others: the day. */
    LocalDate day() {
        return LocalDate.ofEpochDay(order);
    }

    private static long micros(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }
}
