package dev.enishi.platform.http;

import dev.enishi.platform.problem.ProblemCode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a warning is about, as clients see it: each wing has an enum of its own, and the contract names them all. */
@Schema(description = "What deserves attention.")
public interface WarningCode {
    /** The name of the constant: NO_MAIL. */
    String name();

    /** The stable code in answers. */
    default String code() {
        return ProblemCode.codeOf(name());
    }
}
