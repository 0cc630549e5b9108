package dev.enishi.access;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * For operations that give or take power, next to {@code @Transactional}: the credential of whoever is asking is not
 * remembered but read anew, and locked, in the operation's own transaction. One that another process has ended a moment ago
 * is refused, and whoever ends it knows that nothing comes after.
 */
@InterceptorBinding
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface FreshCredential {
    /** The path parameter with the id of an API key that the operation itself ends; empty where it ends none. */
    @Nonbinding
    String endsKey() default "";
}
