package dev.enishi.platform.http;

import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The limits of how much is asked at once or in a minute, each of one process of the service. */
@Schema(description = "A limit of one process of the service: of a key, of an agency, of an address, or of all.")
public enum RequestLimit {
    KEY_REQUESTS_PER_MINUTE,
    ADDRESS_FAILED_SIGN_INS_PER_MINUTE,
    AGENCY_REQUESTS_WAITING,
    AGENCY_BODIES_AT_ONCE,
    PROCESS_BODIES_AT_ONCE,
    KEY_FILES_AT_ONCE,
    AGENCY_FILES_AT_ONCE,
    PROCESS_FILES_AT_ONCE;

    /** Which of the sentences of a code names it. */
    String wording() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
