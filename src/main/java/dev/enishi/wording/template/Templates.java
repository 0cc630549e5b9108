package dev.enishi.wording.template;

import dev.enishi.platform.data.Database;
import dev.enishi.platform.problem.CommonProblem;
import dev.enishi.platform.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The templates that the caller may see: those of the agency, and those of performers, with a performer's key hers. */
@ApplicationScoped
class Templates implements PanacheRepositoryBase<Template, UUID> {
    /**
     * What came of the messages that were written from {@code template t}, and of the boundary incidents that were answered by it: counted,
     * so that it cannot lie. One that was answered by such a mail within twelve hours is counted by that.
     */
    private static final String USE = """
             cross join lateral (
                   select count(*)::int as sent,
                          (count(*) filter (where m.answered))::int as answered,
                          (count(*) filter (where m.came_back))::int as came_back,
                          (count(*) filter (where m.answered or m.came_back))::int as answered_or_came_back
                     from (
                          select exists (
                                     select 1 from message i
                                      where i.agency_id = :agency and i.customer_id = s.customer_id
                                        and i.direction = 'IN' and i.channel = 'MAIL'
                                        and i.sent_at > s.sent_at and i.sent_at <= s.sent_at + interval '14 days') as answered,
                                 exists (
                                     select 1 from chat h
                                      where h.agency_id = :agency and h.customer_id = s.customer_id and h.kind <> 'PEEK'
                                        and h.started_at > s.sent_at
                                        and h.started_at <= s.sent_at + interval '14 days') as came_back
                            from (
                                 select customer_id, sent_at from message
                                  where agency_id = :agency and template_id = t.id and direction = 'OUT'
                                    and sent_at >= :countedFrom
                                  union all
                                 select b.customer_id, b.at from boundary_incident b
                                  where b.agency_id = :agency and b.template_id = t.id and b.at >= :countedFrom
                                    and not exists (
                                        select 1 from message o
                                         where o.agency_id = :agency and o.template_id = t.id and o.direction = 'OUT'
                                           and o.customer_id = b.customer_id and o.sent_at >= b.at - interval '12 hours'
                                           and o.sent_at <= b.at + interval '12 hours')) s) m) u
            """;

    private static final String SELECT =
            "select " + TemplateView.COLUMNS + ", u.sent, u.answered, u.came_back, u.answered_or_came_back";

    private static final String BY_ID = SELECT + """
              from (
                   select id, version, performer_id, title, purpose, situation, stage, season, text, created_at, updated_at
                     from template
                    where agency_id = :agency and id = :id) t
            """ + USE;

    private static final String OLDEST = SELECT + """
              from (
                   select id, version, performer_id, title, purpose, situation, stage, season, text, created_at, updated_at
                     from template
                    where agency_id = :agency
                      [[and performer_id = :performerId]]
                      [[and (performer_id is null) = :agencyWide]]
                      [[and purpose = :purpose]]
                      [[and situation = :situation]]
                      [[and stage = :stage]]
                      [[and season = :season]]
                      [[and id > :after]]
                    order by id
                    limit :limit) t
            """ + USE + " order by t.id";

    private final Database database;

    Templates(Database database) {
        this.database = database;
    }

    /**
     * A template, with what came of it until now.
     *
     * @throws ProblemException 404 when there is none for the caller
     */
    TemplateView require(UUID id, Instant now) {
        return database.sql(BY_ID)
                .bind("id", id)
                .bind("countedFrom", countedFrom(now))
                .one(TemplateView::of)
                .orElseThrow(() -> ProblemException.of(CommonProblem.NOT_FOUND));
    }

    /** Those of a filter, oldest first. */
    List<TemplateView> list(TemplateFilter filter, Instant now, @Nullable UUID after, int limit) {
        return database.sql(OLDEST)
                .bind("performerId", filter.performerId())
                .bind("agencyWide", filter.agencyWide())
                .bind("purpose", filter.purpose())
                .bind("situation", filter.situation())
                .bind("stage", filter.stage())
                .bind("season", filter.season())
                .bind("countedFrom", countedFrom(now))
                .bind("after", after)
                .limit(limit)
                .list(TemplateView::of);
    }

    private static Instant countedFrom(Instant now) {
        return now.minus(Duration.ofDays(TemplateUse.COUNTED_DAYS));
    }

    /** Others who add one for all of the agency wait until the end of this transaction, so that each counts those before. */
    void lockAgencyWide() {
        database.sql("select pg_advisory_xact_lock(hashtextextended('template ' || :agency::text, 0))")
                .list(row -> 1);
    }

    /** How many the agency has, or a performer. */
    int count(@Nullable UUID performerId) {
        return database.sql("""
                        select count(*)::int as templates
                          from template
                         where agency_id = :agency
                           [[and performer_id = :performerId]]
                           [[and :agencyWide and performer_id is null]]
                        """)
                .bind("performerId", performerId)
                .bind("agencyWide", performerId == null ? true : null)
                .one(row -> row.integer("templates"))
                .orElseThrow();
    }

    /**
     * To be changed: others wait, so that two changes to whatever version there is follow each other.
     *
     * @throws ProblemException 404 when there is none for the caller, 403 when it is the agency's and the caller a performer,
     *     whom the database lets read it and not write it
     */
    Template lockForUpdate(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> refusal(id));
    }

    private ProblemException refusal(UUID id) {
        return findByIdOptional(id).isPresent()
                ? ProblemException.of(CommonProblem.FORBIDDEN).worded("agency-template")
                : ProblemException.of(CommonProblem.NOT_FOUND);
    }
}
