package dev.enishi.desk.attention;

import dev.enishi.agency.PerformerView;
import dev.enishi.agency.Policies;
import dev.enishi.platform.Rule;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How fast a performer is assumed to read and type: nobody measures it, so an estimate says what it rests on. */
@Rule
@Schema(
        description =
                "How fast a performer is assumed to read (policy `attention.readingCharactersPerMinute`) and to type (as set "
                        + "for the performer, else policy `secretMessages.typingCharactersPerMinute`).")
public record MailPace(
        @Schema(description = "Characters read in a minute.", examples = "500")
        int readingCharactersPerMinute,

        @Schema(description = "Characters typed in a minute.", examples = "100")
        int typingCharactersPerMinute) {

    /** Mails are typed as fast as replies in secret. */
    static MailPace of(PerformerView performer, Policies policies) {
        Integer set = performer.typingCharactersPerMinute();
        return new MailPace(
                policies.attention().readingCharactersPerMinute(),
                set == null ? policies.secretMessages().typingCharactersPerMinute() : set);
    }

    long readingMinutes(long characters) {
        return rounded(characters, readingCharactersPerMinute);
    }

    long typingMinutes(long characters) {
        return rounded(characters, typingCharactersPerMinute);
    }

    private static long rounded(long characters, int perMinute) {
        return (2 * characters + perMinute) / (2L * perMinute);
    }
}
