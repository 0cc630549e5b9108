package dev.enishi.access;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Who may call an operation: whoever has all of these scopes; with none, whoever is signed in. An operation without this
 * rule does not build, and would be refused to everybody. It binds the audit log too, which therefore no operation can forget.
 */
@InterceptorBinding
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Requires {
    /** The scopes, all of which are needed. */
    @Nonbinding
    Scope[] value();
}
