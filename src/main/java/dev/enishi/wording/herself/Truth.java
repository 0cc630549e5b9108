package dev.enishi.wording.herself;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a refusal may claim of a performer, if it is true of her. */
@Schema(
        description =
                "What a refusal may claim of the performer, if the performer marked it as true: `SITE_ONLY` meets "
                        + "customers on the site and nowhere else; `MARRIED`; `SINGLE`.")
public enum Truth {
    SITE_ONLY,
    MARRIED,
    SINGLE
}
