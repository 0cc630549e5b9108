package dev.enishi.access;

import dev.enishi.platform.problem.Language;
import java.time.Instant;

/** What became of a credential that was presented. */
sealed interface SignIn {
    /**
     * It is good.
     *
     * @param principal who holds it
     * @param until from when on it no longer is, whatever happens
     * @param language of the agency
     */
    record Accepted(Principal principal, Instant until, Language language) implements SignIn {}

    /**
     * It is not.
     *
     * @param reason why, which the client is not told
     */
    record Refused(SignInRefusal reason) implements SignIn {}

    /** Its issuer cannot be reached, so nobody knows. */
    record Unreachable() implements SignIn {}
}
