package dev.enishi.reports.session;

import dev.enishi.agency.PerformerOnSite;
import dev.enishi.agency.Performers;
import dev.enishi.agency.Sites;
import dev.enishi.platform.Ids;
import dev.enishi.platform.data.CurrentTenant;
import dev.enishi.platform.problem.ProblemCode;
import dev.enishi.platform.problem.ProblemException;
import dev.enishi.platform.problem.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Writes online sessions. */
@ApplicationScoped
class SessionRecording {
    private final OnlineSessions sessions;
    private final Performers performers;
    private final Sites sites;
    private final CurrentTenant tenant;

    SessionRecording(OnlineSessions sessions, Performers performers, Sites sites, CurrentTenant tenant) {
        this.sessions = sessions;
        this.performers = performers;
        this.sites = sites;
        this.tenant = tenant;
    }

    /**
     * Records a session, and gives its id.
     *
     * @throws ProblemException 422 naming all references that cannot be, 409 while another session is in the way
     */
    UUID record(NewOnlineSession input, Instant now) {
        OnlineSession session = new OnlineSession();
        session.id = Ids.next();
        session.createdAt = now;
        session.performerId = performerOf(input);
        session.siteId = input.siteId();
        input.session().happenedBy(now).applyTo(session);
        refuseOverlap(session);
        sessions.persistAndFlush(session);
        return session.id;
    }

    private UUID performerOf(NewOnlineSession input) {
        PerformerOnSite wanted =
                PerformerOnSite.of(input.performerId(), tenant.get().performerId(), input.siteId());
        ProblemCode refusal = Optional.ofNullable(wanted.performerId())
                .flatMap(this::refusalWhileHeld)
                .orElse(null);
        boolean works = sites.exists(wanted.siteId());
        return wanted.checked(refusal, works, (field, code) -> Violation.at("/" + field, code));
    }

    private Optional<ProblemCode> refusalWhileHeld(UUID performerId) {
        performers.lockSharedIfAny(performerId);
        return performers.refusal(performerId);
    }

    /** Of two at once the second one is refused by {@code ex_online_session_overlap}, which cannot say which is in its way. */
    private void refuseOverlap(OnlineSession session) {
        sessions.other(session).ifPresent(other -> {
            throw OtherSession.refusal(other);
        });
    }

    /**
     * Ends or corrects a session that is locked.
     *
     * @throws ProblemException 409 while another session is in the way
     */
    void correct(OnlineSession session, OnlineSessionChange change, Instant now) {
        change.happenedBy(now).applyTo(session);
        refuseOverlap(session);
        sessions.flush();
    }
}
