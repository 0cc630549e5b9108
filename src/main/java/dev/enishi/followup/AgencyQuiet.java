package dev.enishi.followup;

import dev.enishi.customer.relationship.RelationshipFacts;
import dev.enishi.platform.data.Sql;

/** Whom of all performers' customers an appointment to come or a chat that runs leaves in peace. */
final class AgencyQuiet {
    /** Before a statement that asks who is not {@code in (select customer_id from quiet)}. */
    static final String WITH = "with quiet as materialized (select v.customer_id"
            + AppointmentSql.TO_COME.formatted(AppointmentSql.PERFORMERS) + """
            union all
            select l.customer_id from relationship l
             where l.agency_id = :agency and l.live_since is not null and l.live_since > :liveFrom)
            """;

    private AgencyQuiet() {}

    /** Binds what it depends on. */
    static Sql bind(Sql sql, AgencyDay day) {
        return sql.bind("performers", day.working().keySet())
                .bind("now", day.now())
                .bind("liveFrom", day.now().minus(RelationshipFacts.LONGEST_CHAT));
    }
}
