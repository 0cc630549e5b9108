package dev.enishi.customer;

import dev.enishi.platform.data.Row;
import java.util.UUID;

/**
 * What chats, messages and notes copy from their customer, and what whoever records them has to know.
 *
 * @param id his id
 * @param performerId whose customer he is
 * @param siteId the site he is on
 * @param noMail whether he asked not to be written to
 */
public record CustomerRef(UUID id, UUID performerId, UUID siteId, boolean noMail) {
    static CustomerRef of(Row row) {
        return new CustomerRef(row.uuid("id"), row.uuid("performer_id"), row.uuid("site_id"), row.bool("no_mail"));
    }
}
