package dev.enishi.live.reply;

import dev.enishi.agency.Agencies;
import dev.enishi.agency.AgencySettings;
import dev.enishi.agency.SecretMessagePolicies;
import dev.enishi.booking.availability.PerformerContexts;
import dev.enishi.live.reply.ReplySpeed.Typed;
import dev.enishi.platform.data.Database;
import dev.enishi.platform.data.Row;
import dev.enishi.platform.data.Sql;
import dev.enishi.platform.problem.CommonProblem;
import dev.enishi.platform.problem.ProblemException;
import dev.enishi.platform.problem.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Splits replies as the agency has decided and the performer types. */
@ApplicationScoped
class ReplySplitting {
    private static final int MOST_MEASURED = 200;

    /** The last answers of a performer, each with the time since the one before; the first has none, which is 0. */
    private static final String TYPED = """
            select char_length(body) as characters,
                   coalesce(extract(epoch from sent_at - lag(sent_at) over (order by sent_at, id)), 0)::bigint as gap_seconds
              from (
                   select id, sent_at, body
                     from message
                    where agency_id = :agency and performer_id = :performerId
                      and channel = 'SECRET' and direction = 'OUT' and body is not null
                    order by sent_at desc, id desc
                    limit :limit) latest
            """;

    private final Agencies agencies;
    private final PerformerContexts performers;
    private final Database database;

    ReplySplitting(Agencies agencies, PerformerContexts performers, Database database) {
        this.agencies = agencies;
        this.performers = performers;
        this.database = database;
    }

    private record Typing(AgencySettings settings, @Nullable Integer set, List<Typed> typed) {
        ReplyPiecesView split(ReplyPiecesInput input) {
            SecretMessagePolicies policies = settings.policies().secretMessages();
            Integer most = input.maxCharacters();
            int speed = ReplySpeed.charactersPerMinute(set, typed, policies.typingCharactersPerMinute());
            return new ReplyPiecesView(
                    ReplyPieces.of(input.text(), most == null ? policies.pieceCharacters() : most, speed), speed);
        }
    }

    /**
     * The reply in pieces.
     *
     * @param caller the performer who asks, or null
     * @throws ProblemException 422 when there is no such performer for the caller
     */
    ReplyPiecesView split(ReplyPiecesInput input, @Nullable UUID caller) {
        UUID performer = input.performerId() == null ? caller : input.performerId();
        Typing typing = performer == null
                ? agencies.ask((settings, trip) -> () -> new Typing(settings, null, List.of()))
                : typing(performer);
        return typing.split(input);
    }

    private Typing typing(UUID performerId) {
        Sql sql = database.sql(TYPED).bind("performerId", performerId).limit(MOST_MEASURED);
        return performers
                .find(performerId, (performer, trip) -> {
                    var typed = trip.list(sql, ReplySplitting::typed);
                    return () -> new Typing(
                            performer.settings(), performer.performer().typingCharactersPerMinute(), typed.get());
                })
                .orElseThrow(() -> ProblemException.of(Violation.at("/performerId", CommonProblem.UNKNOWN_REFERENCE)));
    }

    private static Typed typed(Row row) {
        return new Typed(row.integer("characters"), Duration.ofSeconds(row.big("gap_seconds")));
    }
}
