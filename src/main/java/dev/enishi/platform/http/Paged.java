package dev.enishi.platform.http;

import org.jspecify.annotations.Nullable;

/** An answer that is one page of a list. */
public interface Paged {
    /** Cursor of the next page, or null on the last one. */
    @Nullable String next();
}
