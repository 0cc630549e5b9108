package dev.enishi.reports.concentration;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.enishi.platform.Rule;
import dev.enishi.reports.Span;
import dev.enishi.reports.Spans;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How much of the time that can be booked regulars hold. */
@Rule
@Schema(description = "How much of the time that can be booked regulars hold, by the plans of today.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BookableTime(
        @Schema(
                description = "Whole minutes that the plans open in the range, whoever they are for.",
                examples = "4800")
        long minutes,

        @Schema(
                description =
                        "Minutes of them that customers have or had reserved who are regulars today, standing reservations included.",
                examples = "1260")
        long heldByRegulars,

        @Schema(
                description = "What part that is, at most 1, to six digits; absent where nothing is open.",
                examples = "0.2625")
        @Nullable Double share) {
    private static final long MINUTE = 60_000_000;

    /**
     * Of some performers.
     *
     * @param open what each one's plan opens
     * @param held what regulars have reserved of each one's time
     */
    static BookableTime of(Map<UUID, Spans> open, Map<UUID, List<Span>> held) {
        long all = open.values().stream().mapToLong(BookableTime::microseconds).sum();
        long regulars = open.entrySet().stream()
                .mapToLong(hers -> microseconds(hers.getValue().and(reserved(held.get(hers.getKey())))))
                .sum();
        Double share = all == 0 ? null : (double) regulars / all;
        return new BookableTime(all / MINUTE, regulars / MINUTE, Shares.rounded(share, 1_000_000));
    }

    private static Spans reserved(@Nullable Collection<Span> held) {
        return Spans.union(held == null ? List.of() : held);
    }

    private static long microseconds(Spans time) {
        return time.all().stream().mapToLong(Span::microseconds).sum();
    }
}
