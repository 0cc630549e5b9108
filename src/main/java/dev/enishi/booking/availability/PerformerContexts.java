package dev.enishi.booking.availability;

import dev.enishi.agency.Agencies;
import dev.enishi.agency.Performers;
import dev.enishi.platform.data.Database;
import dev.enishi.platform.data.Remembered;
import dev.enishi.platform.data.Row;
import dev.enishi.platform.problem.CommonProblem;
import dev.enishi.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** What the days of the performers depend on. */
@ApplicationScoped
public class PerformerContexts {
    private static final String SEEN = "select concat_ws(' ', a.version, p.version, coalesce(v.version, 0)) as seen";

    private static final String FROM = """
              from agency a
              join performer p on p.agency_id = :agency and p.id = :id
              left join availability v on v.agency_id = :agency and v.performer_id = :id
             where a.agency_id = :agency
            """;

    private static final Remembered.Texts TEXTS = new Remembered.Texts(
            SEEN + ", case when p.deactivated_at is null then v.plan end as plan, " + Agencies.COLUMNS + ", "
                    + Performers.COLUMNS + FROM,
            SEEN + FROM);

    private final Agencies agencies;
    private final AvailabilityPlans plans;
    private final Remembered<PerformerContext> remembered;

    PerformerContexts(Database database, Agencies agencies, AvailabilityPlans plans) {
        this.agencies = agencies;
        this.plans = plans;
        remembered = new Remembered<>(database, TEXTS, this::context);
    }

    private PerformerContext context(Row row) {
        return new PerformerContext(Performers.view(row), agencies.settings(row), plans.plan(row));
    }

    /**
     * Answers a question about a performer, usually in one round trip.
     *
     * @throws ProblemException 404 when there is no such performer for the caller
     */
    public <A> A ask(UUID performerId, Remembered.Question<PerformerContext, A> question) {
        return remembered.ask(performerId, question).orElseThrow(() -> ProblemException.of(CommonProblem.NOT_FOUND));
    }
}
