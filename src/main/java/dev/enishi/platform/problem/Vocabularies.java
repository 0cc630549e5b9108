package dev.enishi.platform.problem;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** All that features contribute, together. No two may contribute the same. */
@ApplicationScoped
class Vocabularies {
    private final Map<String, ProblemCode> codes = new LinkedHashMap<>();
    private final Map<String, ProblemCode> constraints = new TreeMap<>();

    Vocabularies(@All List<Vocabulary> all) {
        all.stream()
                .flatMap(vocabulary -> vocabulary.codes().stream())
                .sorted(new NamingOrder())
                .forEach(code -> putNew(codes, code.code(), code));
        all.forEach(vocabulary ->
                vocabulary.constraints().forEach((constraint, code) -> putNew(constraints, constraint, code)));
    }

    private static void putNew(Map<String, ProblemCode> known, String name, ProblemCode value) {
        if (known.put(name, value) != null) {
            throw new IllegalStateException("Contributed twice: " + name);
        }
    }

    /** All codes. */
    Collection<ProblemCode> codes() {
        return codes.values();
    }

    /** The constraints that have a code of their own. */
    Collection<String> constraints() {
        return constraints.keySet();
    }

    /** The code that answers know by this name. */
    Optional<ProblemCode> code(String name) {
        return Optional.ofNullable(codes.get(name));
    }

    /** What a violated constraint means; a conflict where no feature says more. */
    ProblemCode codeOfConstraint(String constraint) {
        return constraints.getOrDefault(constraint, CommonProblem.CONFLICT);
    }
}
