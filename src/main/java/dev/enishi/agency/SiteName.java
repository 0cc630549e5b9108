package dev.enishi.agency;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A site as lists show it. */
@Schema(description = "A site, as shown in lists.")
public record SiteName(
        @Schema(description = "Id of the site.") UUID id,

        @Schema(description = "What the site is called.", examples = "エンジェルライブ")
        String name) {}
