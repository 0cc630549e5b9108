package dev.enishi.customer;

import dev.enishi.platform.data.Row;
import java.util.UUID;

/**
 * What chats, messages and notes copy from their customer.
 *
 * @param id his id
 * @param performerId whose customer he is
 * @param siteId the site he is on
 */
public record CustomerRef(UUID id, UUID performerId, UUID siteId) {
    static CustomerRef of(Row row) {
        return new CustomerRef(row.uuid("id"), row.uuid("performer_id"), row.uuid("site_id"));
    }
}
