package dev.enishi.agency;

import dev.enishi.access.ApiKeys;
import dev.enishi.platform.Edge;
import dev.enishi.platform.Ids;
import dev.enishi.platform.data.CurrentTenant;
import dev.enishi.platform.data.Database;
import dev.enishi.platform.data.StandingWork;
import dev.enishi.platform.data.Tenant;
import dev.enishi.platform.problem.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An operator's acts: a new agency with the key of its first manager, and further keys. */
@Edge
@ApplicationScoped
public class NewAgency {
    private final Agencies agencies;
    private final ApiKeys keys;
    private final StandingWork work;
    private final Database database;
    private final CurrentTenant tenant;
    private final Event<AgencyMade> made;
    private final Clock clock;

    NewAgency(
            Agencies agencies,
            ApiKeys keys,
            StandingWork work,
            Database database,
            CurrentTenant tenant,
            Event<AgencyMade> made,
            Clock clock) {
        this.agencies = agencies;
        this.keys = keys;
        this.work = work;
        this.database = database;
        this.tenant = tenant;
        this.made = made;
        this.clock = clock;
    }

    /**
     * What was made.
     *
     * @param agencyId the id of the agency
     * @param managerKey the manager's API key, shown this once
     */
    public record Made(UUID agencyId, String managerKey) {}

    /** Whether there is such an agency. */
    @ActivateRequestContext
    public boolean isKnown(UUID agencyId) {
        return database.sql("select 1 from agency where agency_id = :agency", Tenant.agency(agencyId))
                .one(row -> true)
                .isPresent();
    }

    /** Whether it has such a performer. */
    @ActivateRequestContext
    public boolean isKnown(UUID agencyId, UUID performerId) {
        return database.sql("select 1 from performer where agency_id = :agency and id = :id", Tenant.agency(agencyId))
                .bind("id", performerId)
                .one(row -> true)
                .isPresent();
    }

    /** Makes an agency of that name (1 to 100 characters) with default zone, day start and policies. */
    @ActivateRequestContext
    @Transactional
    public Made create(String name) {
        return create(Ids.next(), name);
    }

    /** The same with a given id. */
    @ActivateRequestContext
    @Transactional
    public Made create(UUID id, String name) {
        tenant.set(Tenant.agency(id));
        Agency agency = new Agency();
        agency.id = id;
        agency.name = name;
        agency.locale = Language.JA.toString();
        agency.zone = "Asia/Tokyo";
        agency.dayStart = LocalTime.MIDNIGHT;
        agency.policies = Policies.DEFAULTS;
        agency.createdAt = clock.instant();
        agencies.persistAndFlush(agency);
        work.begin();
        made.fire(new AgencyMade(agency.createdAt));
        return new Made(id, keys.create(id, null, "manager"));
    }

    /**
     * Makes another key for an agency.
     *
     * @param performerId the performer it is for, or null for a manager
     * @return its text, shown this once
     */
    @ActivateRequestContext
    @Transactional
    public String key(UUID agencyId, @Nullable UUID performerId) {
        tenant.set(Tenant.agency(agencyId));
        return keys.create(agencyId, performerId, performerId == null ? "manager" : "performer");
    }
}
