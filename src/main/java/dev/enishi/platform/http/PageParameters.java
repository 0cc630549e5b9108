package dev.enishi.platform.http;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The parameters of every list; {@link Paging} makes sense of them. */
public record PageParameters(
        @Parameter(
                description =
                        "Most items on a page: 1 to 200, more is coerced to 200. Default 50, or that of the cursor.",
                example = "50")
        @QueryParam("limit")
        @Min(1)
        @Nullable Integer limit,

        @Parameter(
                description =
                        "Cursor of the page, from `next` of the page before. It carries the filters and `limit` with it.")
        @QueryParam("cursor")
        @Size(max = 4000)
        @Nullable String cursor) {}
