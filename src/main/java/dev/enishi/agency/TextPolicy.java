package dev.enishi.agency;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What happens to a text with contact details that is to be stored. */
@Schema(
        description =
                "What happens to a text with contact details: `WARN` it is stored, with a warning; `MASK` they are stored as "
                        + "asterisks, with a warning; `REJECT` it is refused.")
public enum TextPolicy {
    WARN,
    MASK,
    REJECT
}
