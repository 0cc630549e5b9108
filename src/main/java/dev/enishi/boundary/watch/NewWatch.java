package dev.enishi.boundary.watch;

import dev.enishi.platform.OuterBlanks;
import dev.enishi.platform.http.ViolatedRules;
import dev.enishi.platform.problem.CommonProblem;
import dev.enishi.textcheck.Screened;
import dev.enishi.textcheck.TextField;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That a member is to be watched. */
@Schema(description = "That a member of a site is to be watched.")
public record NewWatch(
        @Schema(description = "The site.") @NotNull UUID siteId,

        @Schema(
                description =
                        "The member's handle, 1 to 100 characters, however wide it is typed; blanks around it do not matter. "
                                + "It is not stored, only a salted hash of it.",
                examples = "taro_77")
        @NotBlank
        @Size(max = 100)
        String handle,

        @Schema(description = "How serious it is.", examples = "DANGER") @NotNull
        WatchLevel level,

        @Schema(
                description = "What every performer is told, 1 to 500 characters: nothing private, and no name.",
                examples = "複数人とオフラインで会おうとしています")
        @NotBlank
        @Size(max = 500)
        @Screened(TextField.EVIDENCE)
        String reason) {

    /** Checks that something can be seen of the handle. */
    public NewWatch {
        ViolatedRules.check()
                .that(
                        handle == null
                                || handle.isBlank()
                                || !OuterBlanks.strip(handle).isEmpty(),
                        "/handle",
                        CommonProblem.REQUIRED)
                .done();
    }
}
