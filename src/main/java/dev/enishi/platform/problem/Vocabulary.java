package dev.enishi.platform.problem;

import java.util.List;
import java.util.Map;

/** The words of a wing: what it refuses requests with. Each bean of this type contributes its own. */
public interface Vocabulary {
    /** Its problem codes. */
    List<ProblemCode> codes();

    /** The unique and exclusion constraints of the database by name, and what it means to violate them. */
    default Map<String, ProblemCode> constraints() {
        return Map.of();
    }
}
