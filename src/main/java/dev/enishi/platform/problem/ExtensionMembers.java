package dev.enishi.platform.problem;

/**
 * What a refusal tells the client beyond the members of every problem document (RFC 9457, 3.2). A record with a
 * {@code @Schema} whose components may all be null: they become members of the document and of its schema.
 */
public interface ExtensionMembers {}
