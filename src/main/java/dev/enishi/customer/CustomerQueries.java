package dev.enishi.customer;

import dev.enishi.access.CurrentPrincipal;
import dev.enishi.access.Scope;
import dev.enishi.agency.Agencies;
import dev.enishi.platform.OuterBlanks;
import dev.enishi.platform.data.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads customers one by one. */
@ApplicationScoped
public class CustomerQueries {
    static final String COLUMNS = "select " + CustomerView.COLUMNS;

    static final String FROM = """
              from customer c
              join relationship r on r.agency_id = c.agency_id and r.customer_id = c.id
                                 and r.performer_id = c.performer_id
             where c.agency_id = :agency
               and r.agency_id = :agency
            """;

    private static final String BY_ID = COLUMNS + FROM + " and c.id = :id";

    private static final String BY_HANDLE = """
            select id from customer
             where agency_id = :agency and handle in (:handle, :stripped)
               [[and performer_id = :performerId]]
               [[and site_id = :siteId]]
             order by id
             limit :limit
            """;

    private final Database database;
    private final CurrentPrincipal principal;
    private final Agencies agencies;

    CustomerQueries(Database database, CurrentPrincipal principal, Agencies agencies) {
        this.database = database;
        this.principal = principal;
        this.agencies = agencies;
    }

    Optional<CustomerView> find(UUID id, Instant now) {
        boolean chats = mayReadChats();
        return agencies.ask((settings, trip) -> trip.one(
                database.sql(BY_ID).bind("id", id), row -> CustomerView.of(row, settings, settings.dayOf(now), chats)));
    }

    /** By handle, whatever blanks are around it; old ones may have some themselves. */
    public List<UUID> findByHandle(@Nullable UUID performerId, @Nullable UUID siteId, String handle, int limit) {
        return database.sql(BY_HANDLE)
                .bind("performerId", performerId)
                .bind("siteId", siteId)
                .bind("handle", handle)
                .bind("stripped", OuterBlanks.strip(handle))
                .limit(limit)
                .list(row -> row.uuid("id"));
    }

    private boolean mayReadChats() {
        return principal.get().scopes().contains(Scope.CHATS_READ);
    }
}
