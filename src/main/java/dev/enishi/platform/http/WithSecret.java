package dev.enishi.platform.http;

/** An answer that shows a secret once: it is kept by nobody, and a replay omits it. */
public interface WithSecret {
    /** The same without it. */
    Object withoutSecret();
}
