package dev.enishi.reports.returns;

import dev.enishi.reports.Charted;
import dev.enishi.reports.Excluded;
import dev.enishi.reports.ReportedRange;
import dev.enishi.reports.Series;
import dev.enishi.reports.episode.FollowUpCounts;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What mails bring back. */
@Schema(
        description =
                "What mails bring back, beside those who were due and heard nothing, and what became of offers and promises.")
public record ReturnReport(
        @Schema(
                description =
                        "The days that it is about: on which mails were sent, customers became due, offers and promises were made.")
        ReportedRange range,

        @Schema(description = "What does not count in it; empty where everything does.")
        List<Excluded> excluded,

        @Schema(
                description =
                        "The rates and the numbers of the groups by purpose, stage and days waited; the last point of each "
                                + "is `HEARD_NOTHING`, to compare with.")
        List<Series> series,

        @Schema(description = "Within how many days of 24 hours somebody had to come back.", examples = "14")
        int withinDays,

        @Schema(
                description = "What these numbers do not say, to be shown beside them.",
                examples = "No experiment: who gets a mail is not left to chance.",
                maxLength = 500)
        String caution,

        @Schema(description = "How often customers became due, and what came of it.")
        FollowUpCounts followUps,

        @Schema(
                description =
                        "Who came back: by each `by` all of its groups, templates those that were used, the most used first, 500 at most.")
        List<ReturnGroup> groups,

        @Schema(description = "The next-visit offers.") OfferSuccess offers,

        @Schema(description = "The promises.") PromiseSuccess promises)
        implements Charted {}
