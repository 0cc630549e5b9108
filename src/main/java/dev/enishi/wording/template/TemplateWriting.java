package dev.enishi.wording.template;

import dev.enishi.access.AccessProblem;
import dev.enishi.agency.Performers;
import dev.enishi.platform.Ids;
import dev.enishi.platform.data.CurrentTenant;
import dev.enishi.platform.http.IfMatch;
import dev.enishi.platform.problem.CommonProblem;
import dev.enishi.platform.problem.ProblemException;
import dev.enishi.platform.problem.Violation;
import dev.enishi.wording.WordingProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Writes templates, of which the agency and each performer have only some. */
@ApplicationScoped
class TemplateWriting {
    private static final int MOST = 200;

    private final Templates templates;
    private final Performers performers;
    private final CurrentTenant tenant;

    TemplateWriting(Templates templates, Performers performers, CurrentTenant tenant) {
        this.templates = templates;
        this.performers = performers;
        this.tenant = tenant;
    }

    /**
     * Adds a template, and gives its id.
     *
     * @throws ProblemException 422 when there is no such performer for the caller, she is deactivated, or there are as many as
     *     there may be
     */
    UUID add(NewTemplate input, Instant now) {
        UUID performerId = input.performerId() == null ? tenant.get().performerId() : input.performerId();
        check(performerId);
        if (performerId == null) {
            templates.lockAgencyWide();
        }
        if (templates.count(performerId) >= MOST) {
            throw ProblemException.of(WordingProblem.TOO_MANY_TEMPLATES);
        }
        Template template = new Template();
        template.id = Ids.next();
        template.performerId = performerId;
        template.createdAt = now;
        template.updatedAt = now;
        input.input().applyTo(template);
        templates.persistAndFlush(template);
        return template.id;
    }

    private void check(@Nullable UUID performerId) {
        if (performerId == null) {
            return;
        }
        Boolean active = performers.lockAllForUpdate(List.of(performerId)).get(performerId);
        if (active == null) {
            throw ProblemException.of(Violation.at("/performerId", CommonProblem.UNKNOWN_REFERENCE));
        }
        if (!active) {
            throw ProblemException.of(Violation.at("/performerId", AccessProblem.PERFORMER_INACTIVE));
        }
    }

    /**
     * Changes a template.
     *
     * @throws ProblemException 404 when there is none for the caller, 403 when it is the agency's and the caller a performer,
     *     428 and 412 by {@code If-Match}
     */
    void change(UUID id, IfMatch ifMatch, UnaryOperator<TemplateInput> change, Instant now) {
        Template template = templates.lockForUpdate(id);
        ifMatch.require(template.version);
        TemplateInput before = TemplateInput.of(template);
        TemplateInput after = change.apply(before);
        if (!after.equals(before)) {
            after.applyTo(template);
            template.updatedAt = now;
            templates.flush();
        }
    }

    /** Deletes a template, with the same refusals. */
    void delete(UUID id, IfMatch ifMatch) {
        Template template = templates.lockForUpdate(id);
        ifMatch.require(template.version);
        templates.delete(template);
        templates.flush();
    }
}
