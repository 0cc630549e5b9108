package dev.enishi.access;

import dev.enishi.platform.Ids;
import dev.enishi.platform.problem.ProblemCode;
import dev.enishi.platform.problem.ProblemException;
import dev.enishi.platform.problem.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Makes, replaces and revokes keys, as far as whoever asks may. */
@ApplicationScoped
class KeyGranting {
    private final ApiKeys keys;
    private final Event<SignInsChanged> signInsChanged;

    KeyGranting(ApiKeys keys, Event<SignInsChanged> signInsChanged) {
        this.keys = keys;
        this.signInsChanged = signInsChanged;
    }

    /**
     * Makes a key.
     *
     * @return with its text, which cannot be had again
     * @throws ProblemException 422 with all that speaks against it
     */
    ApiKeyView make(NewApiKey input, Principal granter, Instant now) {
        Optional<ProblemCode> performer =
                Optional.ofNullable(input.performerId()).flatMap(keys::refusalOf);
        List<Violation> violations = KeyGrant.of(granter).violations(input, performer, now);
        if (!violations.isEmpty()) {
            throw ProblemException.of(violations);
        }
        return made(input, granter, now);
    }

    private ApiKeyView made(NewApiKey input, Principal granter, Instant now) {
        Credential key = Credential.generate(ApiKeys.SCHEME, granter.agencyId(), Ids.next());
        keys.insert(key, input, now);
        return keys.require(key.id()).withKey(key.text());
    }

    /**
     * Makes a key in the place of one that is locked, which ends when the overlap is over.
     *
     * @return the successor with its text, which cannot be had again
     * @throws ProblemException 409 when the former is over, 403 when it may do more, 422 when the successor cannot end then
     */
    ApiKeyView rotate(ApiKeyView former, Rotation rotation, Principal granter, Instant now) {
        NewApiKey input = rotation.successorOf(former);
        KeyGrant.of(granter).refusal(former, input, now).ifPresent(refused -> {
            throw refused;
        });
        ApiKeyView successor = made(input, granter, now);
        keys.expire(former.id(), rotation.overlapEnd(now), successor.id());
        signInsChanged.fire(new SignInsChanged());
        return successor;
    }

    /**
     * Revokes a key that is locked.
     *
     * @throws ProblemException 403 when it may do more than whoever asks
     */
    void revoke(ApiKeyView key, Principal granter, Instant now) {
        KeyGrant.of(granter).refusal(key).ifPresent(refused -> {
            throw refused;
        });
        keys.revoke(key.id(), now);
        signInsChanged.fire(new SignInsChanged());
    }
}
