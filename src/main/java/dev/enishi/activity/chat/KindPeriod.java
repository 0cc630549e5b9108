package dev.enishi.activity.chat;

import dev.enishi.customer.relationship.ChatKind;
import dev.enishi.platform.Rule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A part of a stay that was of one kind. */
@Rule
@Schema(description = "A part of a stay that was of one kind.")
public record KindPeriod(
        @Schema(description = "Its kind.") ChatKind kind,
        @Schema(description = "When it began.") Instant from,

        @Schema(description = "When it was over; absent while it goes on.") @Nullable
        Instant until) {

    /** A change of the kind of a stay: what it was until then. */
    record Change(Instant at, ChatKind formerKind) {}

    /**
     * The parts of a stay, oldest first. Start and end may have been corrected since: what lies outside is left out.
     *
     * @param kind the kind after the last change
     * @param changes those of the stay, oldest first
     */
    static List<KindPeriod> of(ChatKind kind, Instant startedAt, @Nullable Instant endedAt, List<Change> changes) {
        List<KindPeriod> periods = new ArrayList<>();
        Instant from = startedAt;
        for (Change change : changes) {
            boolean isWithin =
                    change.at().isAfter(from) && (endedAt == null || change.at().isBefore(endedAt));
            if (isWithin) {
                periods.add(new KindPeriod(change.formerKind(), from, change.at()));
                from = change.at();
            }
        }
        periods.add(new KindPeriod(lastKind(kind, endedAt, changes), from, endedAt));
        return periods;
    }

    /** What it was when it ended: that of the first change that came only after. */
    private static ChatKind lastKind(ChatKind kind, @Nullable Instant endedAt, List<Change> changes) {
        return changes.stream()
                .filter(change -> endedAt != null && !change.at().isBefore(endedAt))
                .map(Change::formerKind)
                .findFirst()
                .orElse(kind);
    }
}
