package dev.enishi.access;

import java.util.Optional;

/** Knows the credentials that stand in a path: implemented by the feature that gives them out. */
public interface PathCredentials {
    /** Who holds it, with no scope that the operation does not need; nobody when it is not, or no longer, a good one. */
    Optional<Principal> holder(String credential);
}
