package dev.enishi.wording.herself;

import dev.enishi.platform.data.Database;
import dev.enishi.platform.problem.CommonProblem;
import dev.enishi.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** What the performers tell of themselves. */
@ApplicationScoped
class Herself {
    private final Database database;

    Herself(Database database) {
        this.database = database;
    }

    /**
     * The news of a performer.
     *
     * @throws ProblemException 404 when there is no such performer for the caller
     */
    NewsView news(UUID performerId) {
        return database.sql("""
                        select coalesce(n.version, 0) as version, n.text, n.until_day
                          from performer p
                          left join performer_news n on n.agency_id = :agency and n.performer_id = p.id
                         where p.agency_id = :agency and p.id = :performer
                        """)
                .bind("performer", performerId)
                .one(NewsView::of)
                .orElseThrow(() -> ProblemException.of(CommonProblem.NOT_FOUND));
    }

    /** Replaces the news of a performer who is locked, and shows them. */
    NewsView replaceNews(UUID performerId, NewsInput news, Instant now) {
        database.sql("""
                        insert into performer_news (agency_id, performer_id, text, until_day, version, updated_at)
                        values (:agency, :performer, :text, :until::date, 1, :now)
                        on conflict (agency_id, performer_id) do update
                           set text = excluded.text, until_day = excluded.until_day,
                               version = performer_news.version + 1, updated_at = excluded.updated_at
                        """)
                .bind("performer", performerId)
                .bind("text", news.text())
                .bind("until", news.until())
                .bind("now", now)
                .update();
        return news(performerId);
    }

    /** Takes the news of a performer back, where there are any; the next ones go on counting. */
    void deleteNews(UUID performerId, Instant now) {
        database.sql("""
                        update performer_news
                           set text = null, until_day = null, version = version + 1, updated_at = :now
                         where agency_id = :agency and performer_id = :performer and text is not null
                        """).bind("performer", performerId).bind("now", now).update();
    }

    /**
     * What is true of a performer.
     *
     * @throws ProblemException 404 when there is no such performer for the caller
     */
    TruthsView truths(UUID performerId) {
        return database.sql("""
                        select coalesce(t.version, 0) as version, coalesce(t.truths, '{}') as truths
                          from performer p
                          left join performer_truth t on t.agency_id = :agency and t.performer_id = p.id
                         where p.agency_id = :agency and p.id = :performer
                        """)
                .bind("performer", performerId)
                .one(TruthsView::of)
                .orElseThrow(() -> ProblemException.of(CommonProblem.NOT_FOUND));
    }

    /** Replaces what is true of a performer who is locked, and shows it. */
    TruthsView replaceTruths(UUID performerId, TruthsInput input, Instant now) {
        database.sql("""
                        insert into performer_truth (agency_id, performer_id, truths, version, updated_at)
                        values (:agency, :performer, :truths::text[], 1, :now)
                        on conflict (agency_id, performer_id) do update
                           set truths = excluded.truths, version = performer_truth.version + 1,
                               updated_at = excluded.updated_at
                        """)
                .bind("performer", performerId)
                .bind(
                        "truths",
                        input.truths().stream().map(Truth::name).sorted().toList())
                .bind("now", now)
                .update();
        return truths(performerId);
    }
}
