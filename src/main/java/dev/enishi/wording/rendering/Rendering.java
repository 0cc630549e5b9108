package dev.enishi.wording.rendering;

import dev.enishi.access.ConcernedCustomer;
import dev.enishi.agency.Agencies;
import dev.enishi.agency.AgencySettings;
import dev.enishi.platform.data.Database;
import dev.enishi.platform.data.Reply;
import dev.enishi.platform.problem.CommonProblem;
import dev.enishi.platform.problem.ProblemException;
import dev.enishi.platform.problem.Texts;
import dev.enishi.platform.problem.Violation;
import dev.enishi.wording.WordingProblem;
import dev.enishi.wording.template.Placeholder;
import dev.enishi.wording.template.TemplateText.Filled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Fills templates in: one round trip, and one more where a free start is to be named. */
@ApplicationScoped
class Rendering {
    /** As long as a message may be. */
    private static final int MOST_CHARACTERS = 4000;

    private static final String TEMPLATE = """
            select performer_id, situation, text from template where agency_id = :agency and id = :id
            """;

    private static final String ADDRESSEE = "select " + Addressee.COLUMNS + """
              from customer c
              join performer p on p.agency_id = :agency and p.id = c.performer_id
              join site s on s.agency_id = :agency and s.id = c.site_id
              join relationship r on r.agency_id = :agency and r.customer_id = c.id
              left join performer_news w on w.agency_id = :agency and w.performer_id = c.performer_id
              left join performer_truth t on t.agency_id = :agency and t.performer_id = c.performer_id
              left join lateral (
                   select body from note
                    where agency_id = :agency and customer_id = c.id
                    order by created_at desc, id desc limit 1) n on true
              left join lateral (
                   select starts_at from reservation
                    where agency_id = :agency and customer_id = c.id and state = 'CONFIRMED' and starts_at > :now
                    order by starts_at, id limit 1) v on true
             where c.agency_id = :agency and c.id = :customerId
            """;

    private final Agencies agencies;
    private final NearestStart nearestStart;
    private final Texts texts;
    private final ConcernedCustomer concerned;
    private final Database database;

    Rendering(
            Agencies agencies, NearestStart nearestStart, Texts texts, ConcernedCustomer concerned, Database database) {
        this.agencies = agencies;
        this.nearestStart = nearestStart;
        this.texts = texts;
        this.concerned = concerned;
        this.database = database;
    }

    private record Found(AgencySettings settings, Optional<RenderedTemplate> template, Optional<Addressee> addressee) {}

    /**
     * Fills a template in for a customer.
     *
     * @throws ProblemException 404 when there is no such template for the caller; 422 when there is no such customer for the
     *     caller or for the performer whose template it is, when it claims what is not marked as true, or a value is missing
     */
    RenderedText render(UUID templateId, UUID customerId, Instant now) {
        Found found = find(templateId, customerId, now);
        RenderedTemplate template = found.template().orElseThrow(() -> ProblemException.of(CommonProblem.NOT_FOUND));
        Addressee customer = found.addressee()
                .filter(addressee -> template.isFor(addressee.performer().id()))
                .orElseThrow(() -> ProblemException.of(Violation.at("/customerId", CommonProblem.UNKNOWN_REFERENCE)));
        concerned.set(customerId);
        if (!template.isTrueOf(customer.performer().truths())) {
            throw ProblemException.of(WordingProblem.TRUTH_NOT_MARKED);
        }
        LocalDate today = found.settings().dayOf(now);
        Instant start = template.asksFor(Placeholder.NEAREST_START) ? nearestStart.of(customer, now) : null;
        return filled(template, customer, found.settings(), today, start);
    }

    private Found find(UUID templateId, UUID customerId, Instant now) {
        return agencies.ask((settings, trip) -> {
            Reply<Optional<RenderedTemplate>> template =
                    trip.one(database.sql(TEMPLATE).bind("id", templateId), RenderedTemplate::of);
            Reply<Optional<Addressee>> addressee = trip.one(
                    database.sql(ADDRESSEE).bind("customerId", customerId).bind("now", now), Addressee::of);
            return () -> new Found(settings, template.get(), addressee.get());
        });
    }

    private RenderedText filled(
            RenderedTemplate template,
            Addressee customer,
            AgencySettings settings,
            LocalDate today,
            @Nullable Instant nearest) {
        PlaceholderValues values = new PlaceholderValues(customer, settings, today, texts.on(today, settings.locale()));
        return switch (template.text().fill(values.known(nearest))) {
            case Filled.Text filled -> checked(filled.text());
            case Filled.Missing missing -> throw missing(missing.placeholders());
        };
    }

    private static RenderedText checked(String text) {
        if (text.length() > MOST_CHARACTERS) {
            throw ProblemException.of(WordingProblem.RENDERED_TOO_LONG);
        }
        return new RenderedText(text);
    }

    private static ProblemException missing(Set<Placeholder> placeholders) {
        return ProblemException.of(placeholders.stream()
                        .map(placeholder -> Violation.at(
                                        "/customerId", WordingProblem.MISSING_VALUE, placeholder.written())
                                .worded(placeholder.text()))
                        .toList())
                .with(new MissingValues(
                        placeholders.stream().map(Placeholder::text).toList()));
    }
}
