package dev.enishi.agency;

import dev.enishi.platform.http.Versioned;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A chat site as clients see it. */
@Schema(description = "A chat site with its rule register.")
public record SiteView(
        @Schema(description = "Id of the site.") UUID id,

        @Schema(description = "Counts the changes; the first part of the ETag.", examples = "3")
        int version,

        @Schema(description = "Name, 1 to 100 characters.", examples = "チャットA")
        String name,

        @Schema(description = "Whether the site forbids the exchange of contact details.", examples = "true")
        boolean contactExchangeForbidden,

        @Schema(description = "What the site does about it.", examples = "アカウント停止") @Nullable
        String penalty,

        @Schema(description = "When it was added.") Instant createdAt)
        implements Versioned {}
