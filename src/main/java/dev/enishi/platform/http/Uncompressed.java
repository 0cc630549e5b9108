package dev.enishi.platform.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Answers of this resource are never compressed: they name keys or what a secret address shows, and the length of what is
 * compressed tells something of what stands in it (BREACH).
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Uncompressed {}
