package dev.enishi.customer.relationship;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The kinds of a customer's stay. */
@Schema(
        description =
                "Kind of a customer's stay: `TWO_SHOT` alone with the performer, `PARTY` among others, `PEEK` only "
                        + "looking in.")
public enum ChatKind {
    TWO_SHOT,
    PARTY,
    PEEK
}
