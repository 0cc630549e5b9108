package dev.enishi.outlook;

import dev.enishi.outlook.Learning.Learnt;
import dev.enishi.outlook.model.BgNbd;
import dev.enishi.outlook.model.ParetoNbd;
import dev.enishi.platform.data.Database;
import dev.enishi.platform.data.Sql;
import dev.enishi.platform.problem.CommonProblem;
import dev.enishi.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The fits that the caller may see. */
@ApplicationScoped
class OutlookFits {
    private static final String BY_ID =
            "select " + OutlookFit.COLUMNS + " from outlook_fit f where f.agency_id = :agency and f.id = :id";

    /** By the key, whose ids are in the order of time; there are few. */
    private static final String NEWEST = "select " + OutlookFit.COLUMNS + """
              from outlook_fit f
             where f.agency_id = :agency [[and f.id < :after]] [[and f.performer_id = :performerId]]
             order by f.id desc
             limit :limit
            """;

    private static final String DONE = """
            update outlook_fit
               set state = 'DONE', from_day = :from, model = :model, customers = :customers, repeaters = :repeaters,
                   r = :r, alpha = :alpha, a = :a, b = :b, log_likelihood = :logLikelihood,
                   second_r = :secondR, second_alpha = :secondAlpha, second_s = :secondS, second_beta = :secondBeta,
                   second_log_likelihood = :secondLogLikelihood, fitted_at = :now
             where agency_id = :agency and id = :id
            """;

    private static final String COMPARED = """
            update outlook_fit
               set calibrated_to = :calibratedTo, compared_to = :comparedTo, compared_customers = :customers,
                   expected_chats = :expected, actual_chats = :actual, mean_error = :error, naive_mean_error = :naiveError
             where agency_id = :agency and id = :id
            """;

    private final Database database;

    OutlookFits(Database database) {
        this.database = database;
    }

    /**
     * A fit.
     *
     * @throws ProblemException 404 when there is none for the caller
     */
    OutlookFit require(UUID id) {
        return database.sql(BY_ID)
                .bind("id", id)
                .one(OutlookFit::of)
                .orElseThrow(() -> ProblemException.of(CommonProblem.NOT_FOUND));
    }

    /** The newest first. */
    List<OutlookFit> list(@Nullable UUID performerId, @Nullable UUID after, int limit) {
        return database.sql(NEWEST)
                .bind("performerId", performerId)
                .bind("after", after)
                .limit(limit)
                .list(OutlookFit::of);
    }

    /** Stores one of which nothing is done yet. */
    void insert(UUID id, @Nullable UUID performerId, FitRange range, Instant now) {
        database.sql("""
                        insert into outlook_fit (agency_id, id, performer_id, from_day, to_day, state, created_at)
                        values (:agency, :id, :performerId, :from, :to, 'QUEUED', :now)
                        """)
                .bind("id", id)
                .bind("performerId", performerId)
                .bind("from", range.from())
                .bind("to", range.to())
                .bind("now", now)
                .update();
    }

    /** One of the same customers and days that nobody has begun. */
    Optional<UUID> waiting(@Nullable UUID performerId, FitRange range) {
        return database.sql("""
                        select id from outlook_fit
                         where agency_id = :agency and state = 'QUEUED' and to_day = :to
                           and performer_id is not distinct from :performerId and from_day is not distinct from :from
                         order by id limit 1
                        """)
                .bind("performerId", performerId)
                .bind("from", range.from())
                .bind("to", range.to())
                .one(row -> row.uuid("id"));
    }

    /** Says that it has begun, unless it has ended. */
    void begin(UUID id, Instant now) {
        database.sql("""
                        update outlook_fit set state = 'RUNNING', started_at = coalesce(started_at, :now)
                         where agency_id = :agency and id = :id and state in ('QUEUED', 'RUNNING')
                        """).bind("id", id).bind("now", now).update();
    }

    void fail(UUID id) {
        database.sql("update outlook_fit set state = 'FAILED' where agency_id = :agency and id = :id")
                .bind("id", id)
                .update();
    }

    /**
     * Stores what was learnt.
     *
     * @param from the first day that was learnt from
     */
    void done(UUID id, LocalDate from, Learnt learnt, @Nullable FitQuality quality, Instant now) {
        BgNbd again = learnt.lifetimes().again();
        ParetoNbd once = learnt.lifetimes().once();
        Sql sql = database.sql(DONE)
                .bind("id", id)
                .bind("from", from)
                .bind("model", again == null ? OutlookModel.POLICIES : OutlookModel.BG_NBD)
                .bind("customers", (int) learnt.customers())
                .bind("repeaters", (int) learnt.repeaters())
                .bind("logLikelihood", learnt.logLikelihood())
                .bind("secondR", once.r())
                .bind("secondAlpha", once.alpha())
                .bind("secondS", once.s())
                .bind("secondBeta", once.beta())
                .bind("secondLogLikelihood", learnt.secondLogLikelihood())
                .bind("now", now);
        sql.bind("r", again == null ? null : again.r())
                .bind("alpha", again == null ? null : again.alpha())
                .bind("a", again == null ? null : again.a())
                .bind("b", again == null ? null : again.b())
                .update();
        if (quality != null) {
            compared(id, quality);
        }
    }

    private void compared(UUID id, FitQuality quality) {
        database.sql(COMPARED)
                .bind("id", id)
                .bind("calibratedTo", quality.calibratedTo())
                .bind("comparedTo", quality.comparedTo())
                .bind("customers", quality.customers())
                .bind("expected", quality.expectedChats())
                .bind("actual", quality.actualChats())
                .bind("error", quality.meanAbsoluteError())
                .bind("naiveError", quality.naiveMeanAbsoluteError())
                .update();
    }
}
