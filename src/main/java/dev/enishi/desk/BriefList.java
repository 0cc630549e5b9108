package dev.enishi.desk;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The briefs of a handle. */
@Schema(description = "The briefs of a handle: none, one, or several when performers share it.")
public record BriefList(
        @Schema(description = "The briefs, at most 50.", maxItems = BriefByHandleResource.MOST_BRIEFS)
        List<Brief> items) {}
