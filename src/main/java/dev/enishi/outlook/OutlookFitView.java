package dev.enishi.outlook;

import dev.enishi.access.PerformerName;
import dev.enishi.outlook.Learning.Learnt;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A fit as clients see it. */
@Schema(
        description =
                "A fit of the models that outlooks rest on: what it learnt from, what it found, and how good that is.")
public record OutlookFitView(
        @Schema(description = "Id of the fit.") UUID id,
        @Schema(description = "How far it has come.") FitState state,

        @Schema(description = "Id of the performer whose customers it is about. Absent: those of the whole agency.")
        @Nullable UUID performerId,

        @Schema(description = "The performer whose customers it is about.") @Nullable
        PerformerName performer,

        @Schema(
                description =
                        "What decides about customers who have chatted on more than one day. Absent while it is not done.",
                examples = "BG_NBD")
        @Nullable OutlookModel model,

        @Schema(description = "The parameters of BG/NBD. Absent while it is not done, and with `POLICIES`.") @Nullable
        BgNbdParameters parameters,

        @Schema(
                description = "The logarithm of how likely the sample is with these parameters, the greatest there is.",
                examples = "-9582.4")
        @Nullable Double logLikelihood,

        @Schema(description = "What decides about the others.") @Nullable
        SecondModel secondModel,

        @Schema(
                description =
                        "Customers of the sample, at most 25000: those who chatted for the first time from `from` to `to`.",
                examples = "2357")
        @Nullable Long customers,

        @Schema(description = "How many of them chatted on another day, too.", examples = "946") @Nullable
        Long repeaters,

        @Schema(
                description = "First business day that it learnt from; absent while that is not known.",
                examples = "1997-01-01")
        @Nullable LocalDate from,

        @Schema(description = "Last business day that it learnt from.", examples = "1997-09-30")
        LocalDate to,

        @Schema(description = "What parameters count time by.")
        OutlookUnit unit,

        @Schema(
                description =
                        "How good it is. Compared are the days after `to`, as many as it learnt from, if there are four "
                                + "weeks or more; else the last third of the range, with parameters fitted to the rest "
                                + "of it. Absent where the range is shorter than twelve weeks, or that rest too little to "
                                + "fit anything to.")
        @Nullable FitQuality quality,

        @Schema(description = "When it was asked for.") Instant createdAt,

        @Schema(description = "When it was begun.") @Nullable
        Instant startedAt,

        @Schema(description = "When it was done.") @Nullable Instant fittedAt) {

    static OutlookFitView of(OutlookFit fit) {
        Learnt learnt = fit.learnt();
        SecondModel second = learnt == null ? null : SecondModel.of(learnt);
        BgNbdParameters parameters =
                learnt == null ? null : BgNbdParameters.of(learnt.lifetimes().again());
        return new OutlookFitView(
                fit.id(),
                fit.state(),
                fit.performerId(),
                fit.performer(),
                learnt == null ? null : parameters == null ? OutlookModel.POLICIES : OutlookModel.BG_NBD,
                parameters,
                learnt == null ? null : learnt.logLikelihood(),
                second,
                learnt == null ? null : learnt.customers(),
                learnt == null ? null : learnt.repeaters(),
                fit.range().from(),
                fit.range().to(),
                OutlookUnit.WEEK,
                fit.quality(),
                fit.createdAt(),
                fit.startedAt(),
                fit.fittedAt());
    }
}
