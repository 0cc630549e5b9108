package dev.enishi.access;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What somebody is to the agency. */
@Schema(
        description = "What somebody is to the agency: `MANAGER` sees everything of the agency, `PERFORMER` only that "
                + "performer's customers, `AUDITOR` the audit log, `SERVICE` (a front end) what its scopes "
                + "allow.")
public enum Role {
    MANAGER,
    PERFORMER,
    AUDITOR,
    SERVICE
}
