package dev.enishi.access;

/**
 * Fired inside the transaction that takes a right away, or changes the agency's language: what this process remembers of
 * sign-ins is forgotten after it.
 */
public record SignInsChanged() {}
