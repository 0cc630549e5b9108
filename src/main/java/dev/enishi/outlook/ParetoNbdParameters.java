package dev.enishi.outlook;

import dev.enishi.outlook.model.ParetoNbd;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The parameters of Pareto/NBD. */
@Schema(description = "The parameters of Pareto/NBD, by weeks.")
public record ParetoNbdParameters(
        @Schema(description = "Shape of how often customers come.", examples = "0.553")
        double r,

        @Schema(description = "Scale of how often customers come, weeks.", examples = "10.578")
        double alpha,

        @Schema(description = "Shape of how soon customers leave.", examples = "0.606")
        double s,

        @Schema(description = "Scale of how soon customers leave, weeks.", examples = "11.669")
        double beta) {

    static ParetoNbdParameters of(ParetoNbd model) {
        return new ParetoNbdParameters(model.r(), model.alpha(), model.s(), model.beta());
    }
}
