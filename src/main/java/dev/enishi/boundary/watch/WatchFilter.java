package dev.enishi.boundary.watch;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The filters of a list of watches; all given ones hold. */
public record WatchFilter(
        @Parameter(description = "Watches on this site.") @QueryParam("siteId") @Nullable
        UUID siteId,

        @Parameter(
                description =
                        "Watches of the member of this handle, however wide it is typed; blanks around it do not matter.",
                example = "taro_77")
        @QueryParam("handle")
        @Size(min = 1, max = 100)
        @Nullable String handle,

        @Parameter(
                description = "`false`: only watches that are in force. `true`: only lifted ones.",
                example = "false")
        @QueryParam("lifted")
        @Nullable Boolean lifted) {}
