package dev.enishi.wording.template;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What can stand in a template for something that is known only when it is filled in. */
public enum Placeholder {
    /** What she calls him; missing where she calls him nothing. */
    CALL_NAME("callName"),
    /** The same, else his handle, politely: never missing. */
    NAME("name"),
    /** How she is called. */
    PERFORMER_NAME("performerName"),
    /** The site on which they meet. */
    SITE_NAME("siteName"),
    /** Business days since the last chat other than a peek; missing where there was none. */
    DAYS_SINCE("daysSince"),
    /** First line of the newest note, else his tags; missing without either. */
    LAST_TOPIC("lastTopic"),
    /** A word about the time of the year. */
    SEASON("season"),
    /** What she has to tell at the moment; missing when that is over. */
    NEWS("news"),
    /** The first start that is free for him, as it is said; missing where none is. */
    NEAREST_START("nearestStart"),
    /** Start of his next reservation that is confirmed, as it is said; missing without one. */
    NEXT_RESERVATION("nextReservation"),
    /** What the site forbids; missing where it does not. */
    SITE_RULE("siteRule"),
    /** What the site does about it; missing where nobody has written it down. */
    PENALTY("penalty");

    private final String text;

    Placeholder(String text) {
        this.text = text;
    }

    /** Its name between the braces. */
    public String text() {
        return text;
    }

    /** The same as it is written in a template. */
    public String written() {
        return "{{" + text + "}}";
    }

    static Optional<Placeholder> of(String text) {
        return Arrays.stream(values())
                .filter(placeholder -> placeholder.text.equals(text))
                .findFirst();
    }

    /** All as they are written. */
    static List<String> allWritten() {
        return Arrays.stream(values()).map(Placeholder::written).toList();
    }
}
