package dev.enishi.booking.availability;

import dev.enishi.agency.Agencies;
import dev.enishi.agency.AgencySettings;
import dev.enishi.agency.Performers;
import dev.enishi.platform.data.Database;
import dev.enishi.platform.data.Remembered;
import dev.enishi.platform.data.Reply;
import dev.enishi.platform.data.RoundTrip;
import dev.enishi.platform.data.Row;
import dev.enishi.platform.problem.CommonProblem;
import dev.enishi.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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

    /** Of how many who work for an agency its days are shown together; of more, those who came first. */
    public static final int MOST = 1000;

    /** Those who have left are last, so that none of them takes the place of one who works. */
    private static final String ALL =
            "select case when p.deactivated_at is null then v.plan end as plan, " + Performers.COLUMNS + """
              from performer p
              left join availability v on v.agency_id = :agency and v.performer_id = p.id
             where p.agency_id = :agency
               [[and p.id = :performerId]]
             order by p.deactivated_at is not null, p.id
             limit :limit
            """;

    private final Database database;
    private final Agencies agencies;
    private final AvailabilityPlans plans;
    private final Remembered<PerformerContext> remembered;

    PerformerContexts(Database database, Agencies agencies, AvailabilityPlans plans) {
        this.database = database;
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
        return find(performerId, question).orElseThrow(() -> ProblemException.of(CommonProblem.NOT_FOUND));
    }

    /** The same; empty when there is no such performer for the caller. */
    public <A> Optional<A> find(UUID performerId, Remembered.Question<PerformerContext, A> question) {
        return remembered.ask(performerId, question);
    }

    /** The performers whom the caller may see, {@link #MOST} of them: those who work first, then those who have left. */
    public Reply<List<PerformerContext>> all(RoundTrip trip, AgencySettings settings) {
        return all(trip, settings, null);
    }

    /** The same, or one of them. */
    public Reply<List<PerformerContext>> all(RoundTrip trip, AgencySettings settings, @Nullable UUID performerId) {
        return trip.list(
                database.sql(ALL).bind("performerId", performerId).limit(MOST),
                row -> new PerformerContext(Performers.view(row), settings, plans.plan(row)));
    }
}
