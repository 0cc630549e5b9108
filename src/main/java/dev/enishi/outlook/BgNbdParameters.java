package dev.enishi.outlook;

import dev.enishi.outlook.model.BgNbd;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The parameters of BG/NBD. */
@Schema(description = "The parameters of BG/NBD, by weeks.")
public record BgNbdParameters(
        @Schema(description = "Shape of how often customers come.", examples = "0.243")
        double r,

        @Schema(description = "Scale of how often customers come, weeks.", examples = "4.414")
        double alpha,

        @Schema(description = "First shape of the chance to leave after a chat.", examples = "0.793")
        double a,

        @Schema(description = "Second shape of the chance to leave after a chat.", examples = "2.426")
        double b) {

    static @Nullable BgNbdParameters of(@Nullable BgNbd model) {
        return model == null ? null : new BgNbdParameters(model.r(), model.alpha(), model.a(), model.b());
    }
}
