package dev.enishi.textcheck;

import dev.enishi.platform.Rule;

/**
 * Something found in a folded text.
 *
 * @param kind what it is
 * @param from where it begins in the folded text
 * @param to where it ends in the folded text, exclusive
 * @param percent how sure it is
 */
@Rule
record Found(ContactKind kind, int from, int to, int percent) {
    /** A service and a wish to meet there are worth a word; where the handle itself stands close by, that is. */
    static final int INVITATION = 65;

    boolean isInvitation() {
        return percent <= INVITATION;
    }

    boolean overlaps(Found other) {
        return from < other.to && other.from < to;
    }
}
