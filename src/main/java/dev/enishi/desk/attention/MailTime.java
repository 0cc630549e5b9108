package dev.enishi.desk.attention;

import dev.enishi.platform.data.Row;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What mails cost in time. */
@Schema(
        description = "The mails of a time, and the minutes of reading and typing that they took, estimated from their "
                + "length. A mail to the customer counts as typed also where it was written from a template. Secret "
                + "messages are not among them: they are paid.")
public record MailTime(
        @Schema(description = "Mails from the customer.", examples = "14")
        int mailsIn,

        @Schema(description = "Mails to the customer.", examples = "12")
        int mailsOut,

        @Schema(description = "Characters of the mails from the customer.", examples = "2100")
        long readCharacters,

        @Schema(description = "Characters of the mails to the customer.", examples = "1800")
        long typedCharacters,

        @Schema(description = "Whole minutes of reading, estimated.", examples = "4")
        long readingMinutes,

        @Schema(description = "Whole minutes of typing, estimated.", examples = "30")
        long typingMinutes,

        @Schema(description = "Both together.", examples = "34")
        long minutes,

        @Schema(description = "What the estimate rests on.") MailPace assumption) {

    /** The columns of {@code message} that {@link #of} reads. */
    static final String SUMS = """
            (count(*) filter (where direction = 'IN'))::int as mails_in,
                   (count(*) filter (where direction = 'OUT'))::int as mails_out,
                   coalesce(sum(char_length(body)) filter (where direction = 'IN'), 0)::bigint as read_characters,
                   coalesce(sum(char_length(body)) filter (where direction = 'OUT'), 0)::bigint as typed_characters
            """;

    /** The order of the lists, without rounding: in it a character typed counts for as many as are read meanwhile. */
    static final String WEIGHT = "(read_characters * :typing + typed_characters * :reading)";

    /** The same of this. */
    long weight() {
        return readCharacters * assumption.typingCharactersPerMinute()
                + typedCharacters * assumption.readingCharactersPerMinute();
    }

    /** Reads {@link #SUMS}. */
    static MailTime of(Row row, MailPace pace) {
        long readCharacters = row.big("read_characters");
        long typedCharacters = row.big("typed_characters");
        long readingMinutes = pace.readingMinutes(readCharacters);
        long typingMinutes = pace.typingMinutes(typedCharacters);
        return new MailTime(
                row.integer("mails_in"),
                row.integer("mails_out"),
                readCharacters,
                typedCharacters,
                readingMinutes,
                typingMinutes,
                readingMinutes + typingMinutes,
                pace);
    }
}
