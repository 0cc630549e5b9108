package dev.enishi.platform.problem;

import java.util.List;
import java.util.Map;

/**
 * The words of a wing: the sentences it says to people, and what it refuses requests with. Each bean
 * of this type contributes its own.
 */
public interface Vocabulary {
    /** The bundle of its sentences: {@code messages/<name>.properties} in English, {@code …_ja} in Japanese. */
    String bundle();

    /** Its problem codes; the bundle has {@code problem.<code>.title} and {@code .detail} for each. */
    default List<ProblemCode> codes() {
        return List.of();
    }

    /** The unique and exclusion constraints of the database by name, and what it means to violate them. */
    default Map<String, ProblemCode> constraints() {
        return Map.of();
    }
}
