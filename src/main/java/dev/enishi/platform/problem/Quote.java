package dev.enishi.platform.problem;

/**
 * What somebody wrote, as an argument of a sentence. Sentences with a quote are not remembered: they are said of one person, and
 * have to be gone with that person.
 *
 * @param words as they were written
 */
public record Quote(String words) {}
