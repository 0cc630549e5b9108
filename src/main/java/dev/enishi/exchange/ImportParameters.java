package dev.enishi.exchange;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What an import is of. */
public record ImportParameters(
        @Parameter(description = "What the file holds.", example = "CHATS") @QueryParam(KIND) @NotNull
        ImportKind kind,

        @Parameter(description = "The performer whose history it is. A performer's own key may leave it out.")
        @QueryParam("performerId")
        @Nullable UUID performerId,

        @Parameter(description = "The site it comes from.") @QueryParam("siteId") @NotNull
        UUID siteId,

        @Parameter(
                description = "Other header names, as a JSON object of our column names and the file's.",
                example = "{\"started_at\": \"日時\", \"handle\": \"会員\"}")
        @QueryParam(MAPPING)
        @Size(max = 2000)
        @Nullable String mapping,

        @Parameter(description = "Only tell what would happen. Default false.", example = "true")
        @QueryParam("dryRun")
        @Nullable Boolean dryRun) {
    static final String KIND = "kind";
    static final String MAPPING = "mapping";

    boolean isDryRun() {
        return Boolean.TRUE.equals(dryRun);
    }
}
