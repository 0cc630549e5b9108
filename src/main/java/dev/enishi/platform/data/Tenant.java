package dev.enishi.platform.data;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whose rows a statement may see.
 *
 * @param agencyId the agency
 * @param performerId set for a performer's own key: then only her rows exist
 */
public record Tenant(UUID agencyId, @Nullable UUID performerId) {

    /** All rows of an agency. */
    public static Tenant agency(UUID agencyId) {
        return new Tenant(agencyId, null);
    }

    String performerSetting() {
        return performerId == null ? "" : performerId.toString();
    }
}
