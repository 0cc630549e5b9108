package dev.enishi.reports.daily;

import dev.enishi.platform.Rule;

/**
 * Chats of one kind that have ended.
 *
 * @param chats how many ended as such
 * @param microseconds how long they were of this kind
 * @param earnings what they earned by the share of this time, whole yen
 */
@Rule
public record Stays(long chats, long microseconds, long earnings) {
    static final Stays NONE = new Stays(0, 0, 0);

    Stays plus(Stays more) {
        return new Stays(chats + more.chats, microseconds + more.microseconds, earnings + more.earnings);
    }
}
