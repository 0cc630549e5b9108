package dev.enishi.access;

/** Why somebody could not sign in. For metrics and the security log; the client is not told. */
enum SignInRefusal {
    /** There is no credential. */
    MISSING,
    /** There is something that is no credential, or two of them. */
    MALFORMED,
    /** A credential of the right form that nobody has been given. */
    UNKNOWN,
    EXPIRED,
    REVOKED,
    /** A token whose issuer, signature, audience or type is not accepted. */
    UNTRUSTED,
    /** A genuine token that gives no role in an agency for which its issuer may speak. */
    NO_RIGHTS,
    /** One of the above, from an address that has failed too often. */
    LIMITED
}
