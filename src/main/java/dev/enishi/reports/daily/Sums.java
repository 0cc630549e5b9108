package dev.enishi.reports.daily;

import dev.enishi.platform.Rule;
import dev.enishi.platform.data.Row;

/**
 * What happened in some time, added up.
 *
 * @param twoShots chats between two
 * @param parties chats with others
 * @param peeks of those who only looked
 * @param mailsIn mails of customers
 * @param mailsOut mails to customers
 * @param thankYous of these those of purpose thank-you
 * @param followUps of these the follow-ups and invitations
 * @param secretsIn secret messages of customers
 * @param secretsOut answers to them
 * @param secretEarnings what secret messages earned, whole yen
 */
@Rule
public record Sums(
        Stays twoShots,
        Stays parties,
        Stays peeks,
        long mailsIn,
        long mailsOut,
        long thankYous,
        long followUps,
        long secretsIn,
        long secretsOut,
        long secretEarnings) {
    /** Nothing happened. */
    public static final Sums NONE = new Sums(Stays.NONE, Stays.NONE, Stays.NONE, 0, 0, 0, 0, 0, 0, 0);

    /** Reads {@link CountedDays#COLUMNS}. */
    public static Sums of(Row row) {
        return new Sums(
                new Stays(row.big("two_shots"), row.big("two_shot_microseconds"), row.big("two_shot_earnings")),
                new Stays(row.big("parties"), row.big("party_microseconds"), row.big("party_earnings")),
                new Stays(row.big("peeks"), row.big("peek_microseconds"), row.big("peek_earnings")),
                row.big("mails_in"),
                row.big("mails_out"),
                row.big("thank_yous"),
                row.big("follow_ups"),
                row.big("secrets_in"),
                row.big("secrets_out"),
                row.big("secret_earnings"));
    }

    /** Both together. */
    public Sums plus(Sums more) {
        return new Sums(
                twoShots.plus(more.twoShots),
                parties.plus(more.parties),
                peeks.plus(more.peeks),
                mailsIn + more.mailsIn,
                mailsOut + more.mailsOut,
                thankYous + more.thankYous,
                followUps + more.followUps,
                secretsIn + more.secretsIn,
                secretsOut + more.secretsOut,
                secretEarnings + more.secretEarnings);
    }
}
