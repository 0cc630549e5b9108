package dev.enishi.activity.promise;

/**
 * Which promises still wait to be kept: the condition of all statements that ask for those of {@code promise o}, with the zone and
 * the start of the business days.
 *
 * <p>A chat settles a promise when it has ended, peeks apart: while it runs, she still can do what she has said. It began after the
 * promise was made or moved, and on its day or later, if it has one. So what is promised for the next chat is settled by that. A
 * mail settles a promise for a day in the same way, if it could have said what was promised: a thank-you, a word about a
 * reservation and a refusal say something else.
 */
public final class OpenPromises {
    /** Neither a chat nor a mail has settled it. */
    public static final String UNSETTLED = """
            not exists (
                    select 1 from chat h
                     where h.agency_id = :agency and h.customer_id = o.customer_id and h.kind <> 'PEEK'
                       and h.started_at >= greatest(o.set_at, business_day_start(o.ask_on, :zone, :dayStart))
                       and h.ended_at is not null)
             and (o.ask_on is null or not exists (
                    select 1 from message m
                     where m.agency_id = :agency and m.customer_id = o.customer_id
                       and m.direction = 'OUT' and m.channel = 'MAIL'
                       and m.purpose not in ('THANK_YOU', 'RESERVATION', 'DECLINE')
                       and m.sent_at >= greatest(o.set_at, business_day_start(o.ask_on, :zone, :dayStart))))
            """;

    /** Nor has she said that it is kept. */
    public static final String OPEN = "o.kept_at is null and " + UNSETTLED;

    private OpenPromises() {}
}
