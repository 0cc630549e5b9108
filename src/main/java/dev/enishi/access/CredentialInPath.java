package dev.enishi.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * For the operation whose callers can send no header: its path parameter of this name is the credential, asked of
 * {@link PathCredentials}, and {@code Authorization} is not read. What its holder may do is decided as ever, by
 * {@link Requires}.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface CredentialInPath {
    /** The name of the path parameter. */
    String value();
}
