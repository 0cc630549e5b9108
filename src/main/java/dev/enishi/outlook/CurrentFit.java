package dev.enishi.outlook;

import dev.enishi.agency.Policies;
import dev.enishi.outlook.model.Lifetimes;
import dev.enishi.platform.data.Row;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The fit that outlooks rest on at present, if there is one.
 *
 * @param lifetimes the models that it found
 */
record CurrentFit(
        @Nullable UUID id,
        @Nullable Instant fittedAt,
        @Nullable Lifetimes lifetimes) {

    private static final String READ = "f.id, f.model, f.to_day, f.fitted_at, " + OutlookFit.MODELS;

    /** First those that have learnt something, then those that know the most of what happened: no look back counts for one of today. */
    static final String ORDER = "f.model, f.to_day desc, f.fitted_at desc, f.id desc";

    /** Of the performer of {@code r}: the first that is done, of her customers or of those of all. Each is read by its index. */
    static final String NEWEST =
            "select " + READ + """

                     from (
                          (select
            """ + READ + """
                             from outlook_fit f
                            where f.agency_id = :agency and f.performer_id = r.performer_id and f.state = 'DONE'
                            order by
            """ + ORDER + """
             limit 1)
                          union all
                          (select
            """ + READ + """
                             from outlook_fit f
                            where f.agency_id = :agency and f.performer_id is null and f.state = 'DONE'
                            order by
            """ + ORDER + """
             limit 1)) f
                    order by
            """ + ORDER + " limit 1 ";

    /** The columns of {@link #NEWEST} as {@code f} that {@link #of} reads. */
    static final String COLUMNS = "f.id as fit_id, f.fitted_at, " + OutlookFit.MODELS;

    /** Whether policies decide: without one, and where it has learnt nothing. */
    boolean isAssumed() {
        return lifetimes == null || lifetimes.again() == null;
    }

    /** The models that decide: what it found, or else what the policies of today assume. */
    Lifetimes deciding(Policies policies) {
        return lifetimes == null || isAssumed()
                ? Lifetimes.ofPolicies(policies.cadenceDays(), policies.lapsedAfterDays())
                : lifetimes;
    }

    static CurrentFit of(Row row) {
        UUID id = row.uuidOrNull("fit_id");
        return new CurrentFit(id, row.instantOrNull("fitted_at"), id == null ? null : OutlookFit.lifetimes(row));
    }
}
