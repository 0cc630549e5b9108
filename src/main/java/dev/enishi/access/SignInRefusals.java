package dev.enishi.access;

import dev.enishi.platform.http.ClientAddress;
import dev.enishi.platform.http.ClientAddresses;
import dev.enishi.platform.http.ExceededLimit;
import dev.enishi.platform.http.RequestLimit;
import dev.enishi.platform.problem.CommonProblem;
import dev.enishi.platform.problem.ProblemCode;
import dev.enishi.platform.problem.ProblemException;
import io.github.bucket4j.TimeMeter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Refuses who could not sign in: 401 (404 where the path is the credential), or 429 once their address has failed too often
 * in this process. Only failures count, so that a good credential works from the same address all the while: an office
 * shares one.
 */
@ApplicationScoped
class SignInRefusals {
    private final int failuresPerMinute;
    private final Quotas quotas;
    private final ClientAddresses addresses;
    private final SecurityLog log;

    SignInRefusals(
            @ConfigProperty(name = "enishi.sign-in.failures-per-minute") int failuresPerMinute,
            ClientAddresses addresses,
            SecurityLog log) {
        this.failuresPerMinute = failuresPerMinute;
        quotas = new Quotas("address", failuresPerMinute, TimeMeter.SYSTEM_MILLISECONDS);
        this.addresses = addresses;
        this.log = log;
    }

    /** Counts and logs the refusal of the request of this thread, and gives what to throw. */
    ProblemException because(SignInRefusal reason) {
        return because(reason, CommonProblem.UNAUTHENTICATED);
    }

    /** The same where the path is the credential: whatever is wrong with it, nothing is there. */
    ProblemException hidden() {
        return because(SignInRefusal.UNKNOWN, CommonProblem.NOT_FOUND);
    }

    private ProblemException because(SignInRefusal reason, ProblemCode code) {
        ClientAddress address = addresses.current();
        Quotas.Left left = quotas.take(address.network());
        log.refused(left.granted() ? reason : SignInRefusal.LIMITED, address);
        Map<String, String> headers = new HashMap<>(quotas.headers(left));
        if (left.granted()) {
            if (code == CommonProblem.UNAUTHENTICATED) {
                headers.put(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            }
            return ProblemException.of(code, headers);
        }
        headers.put(HttpHeaders.RETRY_AFTER, String.valueOf(left.secondsToReset()));
        return ExceededLimit.refusal(
                CommonProblem.TOO_MANY_REQUESTS,
                RequestLimit.ADDRESS_FAILED_SIGN_INS_PER_MINUTE,
                failuresPerMinute,
                headers);
    }
}
