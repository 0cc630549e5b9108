package dev.enishi.platform.problem;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Refuses a request. Rolls back what the request has done so far. */
public class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Violation> violations;
    private final transient Map<String, String> headers;
    private final transient @Nullable ExtensionMembers extension;

    /** What is said of the request as a whole. */
    private final transient Violation sentence;

    private ProblemException(
            Violation sentence,
            List<Violation> violations,
            Map<String, String> headers,
            @Nullable ExtensionMembers extension) {
        super(sentence.code().code(), null, false, false);
        this.sentence = sentence;
        this.violations = violations;
        this.headers = headers;
        this.extension = extension;
    }

    /** A refusal that concerns the request as a whole. */
    public static ProblemException of(ProblemCode code) {
        return new ProblemException(Violation.of(code), List.of(), Map.of(), null);
    }

    /** The same with a header: {@code Allow}, {@code Retry-After} or {@code WWW-Authenticate}. */
    public static ProblemException of(ProblemCode code, String header, String value) {
        return of(code, Map.of(header, value));
    }

    /** The same with several headers. */
    public static ProblemException of(ProblemCode code, Map<String, String> headers) {
        return new ProblemException(Violation.of(code), List.of(), Map.copyOf(headers), null);
    }

    /**
     * A refusal with everything that is wrong. Malformed input decides the status (400); only where all of it is well
     * formed is it a violated rule (422). Violations of one kind give the problem their own code.
     */
    public static ProblemException of(List<Violation> violations) {
        List<ProblemCode> codes =
                violations.stream().map(Violation::code).distinct().toList();
        boolean malformed = codes.stream().anyMatch(code -> code.status() == 400);
        ProblemCode several = malformed ? CommonProblem.VALIDATION_FAILED : CommonProblem.RULE_VIOLATED;
        ProblemCode code = codes.size() == 1 ? codes.getFirst() : several;
        return new ProblemException(Violation.of(code), violations, Map.of(), null);
    }

    /** A refusal with one reason. */
    public static ProblemException of(Violation violation) {
        return of(List.of(violation));
    }

    /** The same with more for the client to go on with. */
    public ProblemException with(ExtensionMembers members) {
        return new ProblemException(sentence, violations, headers, members);
    }

    /** The same in another of the sentences of its code, one that names what would help: a scope, a limit, a media type. */
    public ProblemException worded(String wording, Object... arguments) {
        Violation worded = new Violation(null, null, code(), wording, List.of(arguments), null);
        return new ProblemException(worded, violations, headers, extension);
    }

    /** The same of a part of the request: what is wrong lies below it. */
    public ProblemException under(String pointer) {
        return new ProblemException(
                sentence,
                violations.stream().map(violation -> violation.under(pointer)).toList(),
                headers,
                extension);
    }

    /** What is wrong. */
    public ProblemCode code() {
        return sentence.code();
    }

    Violation sentence() {
        return sentence;
    }

    List<Violation> violations() {
        return violations;
    }

    Map<String, String> headers() {
        return headers;
    }

    /** What the client can go on with, or null. */
    public @Nullable ExtensionMembers extension() {
        return extension;
    }
}
