package dev.enishi.live.secret;

import dev.enishi.agency.AgencySettings;
import dev.enishi.customer.relationship.RelationshipFacts;
import dev.enishi.platform.data.Database;
import dev.enishi.platform.data.Reply;
import dev.enishi.platform.data.RoundTrip;
import dev.enishi.platform.problem.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The secret messages that wait for an answer of a performer. */
@ApplicationScoped
public class SecretMessages {
    /** Of more, those are shown that came first, of each customer as many as of any other: one alone hides nobody. */
    public static final int MOST = 500;

    /**
     * Whether one is answered is asked of each of them, by the index of answers: as a condition with {@code exists} it would be a
     * join, planned for what the tables had been when the plan was made.
     */
    private static final String PENDING = "select " + PendingSecretMessage.COLUMNS + """
              from (
                   select i.id, i.version, i.customer_id, i.sent_at, i.body, i.earnings
                     from message i
                    where i.agency_id = :agency and i.performer_id = :performerId
                      and i.channel = 'SECRET' and i.direction = 'IN' and i.set_aside_at is null
                      and i.sent_at > :since and i.sent_at >= least(:tonight, (
                          select min(running.started_at) from chat running
                           where running.agency_id = :agency and running.performer_id = :performerId
                             and running.ended_at is null and running.started_at > :since))
                      and (select answer.id from message answer
                            where answer.agency_id = :agency and answer.customer_id = i.customer_id
                              and answer.in_reply_to = i.id
                            limit 1) is null
                    order by row_number() over (partition by i.customer_id order by i.sent_at, i.id), i.sent_at, i.id
                    limit :limit) m
              join customer c on c.agency_id = :agency and c.id = m.customer_id
              join relationship r on r.agency_id = :agency and r.customer_id = m.customer_id
              left join chat live on live.agency_id = :agency and live.customer_id = m.customer_id and live.ended_at is null
                   and live.started_at > :since
             order by m.sent_at, m.id
            """;

    private final Database database;
    private final Texts texts;

    SecretMessages(Database database, Texts texts) {
        this.database = database;
        this.texts = texts;
    }

    /**
     * Asks for those of a performer as of now, as they came, at most {@link #MOST}. What came before tonight, and before whoever is
     * in the room came in, belongs to a party that is over.
     */
    public Reply<List<PendingSecretMessage>> pending(
            RoundTrip trip, UUID performerId, AgencySettings settings, Instant now) {
        return trip.list(
                database.sql(PENDING)
                        .bind("performerId", performerId)
                        .bind("since", now.minus(RelationshipFacts.LONGEST_CHAT))
                        .bind("tonight", settings.calendar().startOf(settings.dayOf(now)))
                        .limit(MOST),
                row -> PendingSecretMessage.of(row, settings, settings.dayOf(now)));
    }

    /**
     * The same in the order in which they are to be answered, each with a sentence that says why.
     *
     * @param mainCustomer of the room, or null where nobody is
     */
    public List<SecretMessageView> inOrder(
            List<PendingSecretMessage> pending, @Nullable UUID mainCustomer, AgencySettings settings) {
        return SecretMessageOrder.of(
                        pending,
                        mainCustomer,
                        settings.policies().secretMessages().headStart())
                .stream()
                .map(ranked -> SecretMessageView.of(ranked, explanation(ranked, settings)))
                .toList();
    }

    private String explanation(RankedSecretMessage ranked, AgencySettings settings) {
        HeadStart headStart = ranked.headStart();
        HeadStartMark mark = headStart.mark();
        LocalTime received = LocalTime.ofInstant(
                ranked.message().receivedAt(), settings.calendar().zone());
        String ground = texts.get("order.ground." + headStart.ground());
        return mark == null
                ? texts.get("order.explanation", received, ground, headStart.minutes(), ranked.overtaken())
                : texts.get(
                        "order.explanation.marked",
                        received,
                        ground,
                        headStart.minutes(),
                        ranked.overtaken(),
                        texts.get("order.mark." + mark));
    }
}
