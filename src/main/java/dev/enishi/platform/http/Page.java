package dev.enishi.platform.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One page of a list. */
@Schema(description = "One page of a list.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Page<T>(
        @Schema(description = "The items of this page, in the order of the list; empty when there are none.")
        List<T> items,

        @Schema(
                description = "Cursor of the next page; absent on the last one. The `Link` header says the same.",
                maxLength = 4000,
                pattern = "^[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+$")
        @Nullable String next,

        @Schema(description = "Only of lists that take `count`, where it was `true`.") @Nullable
        ListMeta meta)
        implements Paged {

    /** Without a word about the list. */
    public Page(List<T> items, @Nullable String next) {
        this(items, next, null);
    }
}
