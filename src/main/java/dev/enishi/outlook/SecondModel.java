package dev.enishi.outlook;

import dev.enishi.outlook.Learning.Learnt;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What decides about those of whom the first model knows nothing. */
@Schema(
        description =
                "What decides about customers who have chatted on one day only, and about everybody where there were too few "
                        + "customers for a fit.")
public record SecondModel(
        @Schema(description = "Which it is.", examples = "PARETO_NBD")
        OutlookModel model,

        @Schema(description = "Its parameters.") ParetoNbdParameters parameters,

        @Schema(description = "Its log-likelihood of the sample. Absent where it was not fitted.", examples = "-9595.0")
        @Nullable Double logLikelihood) {

    static SecondModel of(Learnt learnt) {
        return new SecondModel(
                learnt.lifetimes().again() == null ? OutlookModel.POLICIES : OutlookModel.PARETO_NBD,
                ParetoNbdParameters.of(learnt.lifetimes().once()),
                learnt.secondLogLikelihood());
    }
}
