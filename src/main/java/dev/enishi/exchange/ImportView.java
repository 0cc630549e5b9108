package dev.enishi.exchange;

import dev.enishi.access.PerformerName;
import dev.enishi.agency.SiteName;
import dev.enishi.platform.http.Warning;
import dev.enishi.platform.problem.Texts;
import dev.enishi.textcheck.TextCheckWarning;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An import as clients see it. */
@Schema(description = "An import of a file: how far it has come and what became of its rows.")
public record ImportView(
        @Schema(description = "Id of the import.") UUID id,
        @Schema(description = "What the file holds.") ImportKind kind,

        @Schema(description = "Id of the performer whose history it is.")
        UUID performerId,

        @Schema(description = "The performer whose history it is.")
        PerformerName performer,

        @Schema(description = "Id of the site it comes from.")
        UUID siteId,

        @Schema(description = "The site it comes from.") SiteName site,
        @Schema(description = "How far it has come.") ImportState state,

        @Schema(description = "Whether it only tells what would happen.")
        boolean dryRun,

        @Schema(description = "Rows of the file.", examples = "69659")
        int rowsTotal,

        @Schema(description = "Rows dealt with so far.", examples = "20000")
        int rowsRead,

        @Schema(description = "Percent of the rows dealt with so far, 0 to 100.", examples = "28")
        int progressPercent,

        @Schema(description = "Rows that became a chat or a session.", examples = "19990")
        int created,

        @Schema(
                description = "Rows that told of a chat or session known already and added to it what it lacked.",
                examples = "0")
        int completed,

        @Schema(description = "Rows that were recorded already, with the same values.", examples = "8")
        int unchanged,

        @Schema(description = "Rows that were refused.", examples = "2")
        int refused,

        @Schema(description = "All that is wrong with the first 100 refused rows, in the order of the file.")
        List<RefusalView> refusals,

        @Schema(
                description =
                        "What deserves attention though rows were stored: contact details in their logs. Absent where "
                                + "there are none.")
        @Nullable List<Warning> warnings,

        @Schema(description = "When the file was received.") Instant createdAt,

        @Schema(description = "When it was begun.") @Nullable
        Instant startedAt,

        @Schema(description = "When it was done or given up.") @Nullable
        Instant finishedAt) {

    static ImportView of(NamedImport named, Texts texts) {
        ImportJob job = named.job();
        return new ImportView(
                job.id(),
                job.kind(),
                job.performerId(),
                named.performer(),
                job.siteId(),
                named.site(),
                job.state(),
                job.dryRun(),
                job.rowsTotal(),
                job.rowsRead(),
                (int) (100L * job.rowsRead() / Math.max(1, job.rowsTotal())),
                job.created(),
                job.completed(),
                job.unchanged(),
                job.refused(),
                job.refusals().stream()
                        .map(refusal -> RefusalView.of(refusal, texts))
                        .toList(),
                warnings(job.contactDetails(), texts),
                job.createdAt(),
                job.startedAt(),
                job.finishedAt());
    }

    private static @Nullable List<Warning> warnings(LogFindings found, Texts texts) {
        List<Warning> warnings = Stream.of(
                        Warning.when(
                                found.kept() > 0,
                                TextCheckWarning.CONTACT_DETAILS,
                                texts.get("import.contact-details", found.kept())),
                        Warning.when(
                                found.masked() > 0,
                                TextCheckWarning.CONTACT_DETAILS_MASKED,
                                texts.get("import.contact-details-masked", found.masked())))
                .filter(Objects::nonNull)
                .flatMap(List::stream)
                .toList();
        return warnings.isEmpty() ? null : warnings;
    }
}
