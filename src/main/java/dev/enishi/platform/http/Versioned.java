package dev.enishi.platform.http;

/** A view of a resource with a version: the first part of its ETag, which {@code If-Match} is compared with. */
public interface Versioned {
    /** Counts what people changed. */
    int version();
}
