package dev.enishi.wording.template;

import dev.enishi.activity.message.Purpose;
import dev.enishi.customer.relationship.Stage;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The filters of a list of templates; all given ones hold. */
public record TemplateFilter(
        @Parameter(description = "Templates of this performer, without those of the agency.")
        @QueryParam("performerId")
        @Nullable UUID performerId,

        @Parameter(
                description = "`true`: only templates of the agency. `false`: only those of performers.",
                example = "true")
        @QueryParam("agencyWide")
        @Nullable Boolean agencyWide,

        @Parameter(description = "Templates for this purpose.", example = "FOLLOW_UP") @QueryParam("purpose") @Nullable
        Purpose purpose,

        @Parameter(description = "Templates for this situation.", example = "INTERVAL")
        @QueryParam("situation")
        @Nullable Situation situation,

        @Parameter(description = "Templates for customers of this stage.", example = "REGULAR")
        @QueryParam("stage")
        @Nullable Stage stage,

        @Parameter(description = "Templates for this season.", example = "AUTUMN") @QueryParam("season") @Nullable
        Season season) {}
