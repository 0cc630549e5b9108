package dev.enishi.platform.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The largest body that an operation reads, and how long it may take, where it is not the usual 1 MiB in 30 seconds. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface BodyLimit {
    /** Bytes. */
    long bytes();

    /** From the first byte that is read to the last one. */
    int seconds();
}
