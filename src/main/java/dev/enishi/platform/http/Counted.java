package dev.enishi.platform.http;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The parameter of lists that can say how many items there are in all. */
public record Counted(
        @Parameter(
                description =
                        "Whether `meta.total` says how many items there are in all, on whatever page. It takes longer "
                                + "the more there are, and goes without a search.",
                example = "true")
        @QueryParam("count")
        @Nullable Boolean count) {

    /** Whether somebody wants to know. */
    public boolean isWanted() {
        return Boolean.TRUE.equals(count);
    }
}
