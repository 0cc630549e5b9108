package dev.enishi.outlook;

import dev.enishi.access.PerformerName;
import dev.enishi.outlook.model.BgNbd;
import dev.enishi.outlook.model.Lifetimes;
import dev.enishi.outlook.model.ParetoNbd;
import dev.enishi.platform.data.Row;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A fit as it is stored.
 *
 * @param id its id
 * @param performer whose customers it was fitted to, or null for all
 * @param range the days it learns from
 * @param state how far it has come
 * @param learnt what it has found, or null while it is not done
 * @param quality how good that is, or null where there is nothing to compare
 * @param createdAt when it was asked for
 * @param startedAt when it was begun
 * @param fittedAt when it was done
 */
record OutlookFit(
        UUID id,
        @Nullable PerformerName performer,
        FitRange range,
        FitState state,
        Learning.@Nullable Learnt learnt,
        @Nullable FitQuality quality,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant fittedAt) {

    /** The columns of {@code outlook_fit f} that make up the models: {@link #lifetimes}. */
    static final String MODELS = "f.r, f.alpha, f.a, f.b, f.second_r, f.second_alpha, f.second_s, f.second_beta";

    /** The columns of {@code outlook_fit f} that {@link #of} reads. */
    static final String COLUMNS =
            "f.id, f.performer_id, f.from_day, f.to_day, f.state, f.customers, f.repeaters, " + MODELS + """
            , f.log_likelihood, f.second_log_likelihood, f.calibrated_to, f.compared_to, f.compared_customers,
                   f.expected_chats, f.actual_chats, f.mean_error, f.naive_mean_error, f.created_at, f.started_at, f.fitted_at,
                   (select p.name from performer p where p.agency_id = :agency and p.id = f.performer_id) as performer_name
            """;

    static OutlookFit of(Row row) {
        UUID performerId = row.uuidOrNull("performer_id");
        return new OutlookFit(
                row.uuid("id"),
                performerId == null ? null : new PerformerName(performerId, row.text("performer_name")),
                new FitRange(row.dayOrNull("from_day"), row.day("to_day")),
                FitState.valueOf(row.text("state")),
                row.integerOrNull("customers") == null ? null : learnt(row),
                FitQuality.of(row),
                row.instant("created_at"),
                row.instantOrNull("started_at"),
                row.instantOrNull("fitted_at"));
    }

    private static Learning.Learnt learnt(Row row) {
        return new Learning.Learnt(
                lifetimes(row),
                row.integer("customers"),
                row.integer("repeaters"),
                row.realOrNull("log_likelihood"),
                row.realOrNull("second_log_likelihood"));
    }

    /** Reads {@link #MODELS}. */
    static Lifetimes lifetimes(Row row) {
        Double r = row.realOrNull("r");
        return new Lifetimes(
                r == null ? null : new BgNbd(r, row.real("alpha"), row.real("a"), row.real("b")),
                new ParetoNbd(
                        row.real("second_r"), row.real("second_alpha"), row.real("second_s"), row.real("second_beta")));
    }

    @Nullable UUID performerId() {
        return performer == null ? null : performer.id();
    }
}
