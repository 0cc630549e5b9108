package dev.enishi.reports.concentration;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.enishi.platform.Rule;
import dev.enishi.reports.Buckets;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What would be gone if the biggest customers left. */
@Rule
@Schema(description = "What would be gone if the customers left who brought most.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Loss(
        @Schema(description = "How many leave: the first ones of `customers`.", examples = "2")
        int leaving,

        @Schema(description = "How many of them are focus people.", examples = "1")
        int focus,

        @Schema(
                description = "Earnings that would be gone, in whole yen.",
                maximum = "9007199254740991",
                examples = "61000")
        long earnings,

        @Schema(
                description =
                        "What part of all earnings that is, at most 1, to six digits; absent where there are none.",
                examples = "0.58")
        @Nullable Double share,

        @Schema(description = "Whole minutes in chat that would be gone.", examples = "540")
        long minutes,

        @Schema(
                description =
                        "What part of all minutes that is, at most 1, to six digits; absent where there are none.",
                examples = "0.5")
        @Nullable Double minutesShare,

        @Schema(
                description = "The hours of the week in which one of them usually comes, in the order of the week.",
                examples = "[\"FRIDAY-21\", \"SUNDAY-22\"]")
        List<String> hours) {
    /**
     * What would be gone with the first ones, of one, of two and so on.
     *
     * @param biggest who brought most, the biggest first
     * @param shares what each of these brought, as the report says it
     * @param whole what all brought
     */
    static List<Loss> ofEach(List<Brought> biggest, List<CustomerShare> shares, PartSums whole, Buckets hours) {
        return IntStream.rangeClosed(1, biggest.size())
                .mapToObj(number -> of(
                        shares.subList(0, number),
                        biggest.subList(0, number).stream()
                                .mapToDouble(Brought::seconds)
                                .sum(),
                        whole,
                        hours))
                .toList();
    }

    private static Loss of(List<CustomerShare> leaving, double seconds, PartSums whole, Buckets hours) {
        long earnings = leaving.stream().mapToLong(CustomerShare::earnings).sum();
        return new Loss(
                leaving.size(),
                (int) leaving.stream().filter(one -> one.customer().focus()).count(),
                earnings,
                Shares.rounded(whole.earnings().share((double) earnings), 1_000_000),
                Math.round(seconds / 60),
                Shares.rounded(whole.seconds().share(seconds), 1_000_000),
                RegularHours.ofAll(hours, leaving));
    }
}
