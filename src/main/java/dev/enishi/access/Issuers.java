package dev.enishi.access;

import dev.enishi.platform.Edge;
import dev.enishi.platform.data.Database;
import dev.enishi.platform.data.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.time.Clock;
import java.util.UUID;

/** For which agencies an OpenID Connect provider may speak: an operator decides. */
@Edge
@ApplicationScoped
public class Issuers {
    private final Database database;
    private final Clock clock;

    Issuers(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * From now on the tokens of an issuer are accepted for an agency.
     *
     * @param issuer the {@code iss} of its tokens, exactly
     */
    @ActivateRequestContext
    public void allow(UUID agencyId, String issuer) {
        database.sql("""
                        insert into agency_issuer (agency_id, issuer, created_at) values (:agency, :issuer, :now)
                        on conflict do nothing
                        """, Tenant.agency(agencyId))
                .bind("issuer", issuer)
                .bind("now", clock.instant())
                .update();
    }

    /** They no longer are. */
    @ActivateRequestContext
    public void disallow(UUID agencyId, String issuer) {
        database.sql(
                        "delete from agency_issuer where agency_id = :agency and issuer = :issuer",
                        Tenant.agency(agencyId))
                .bind("issuer", issuer)
                .update();
    }
}
