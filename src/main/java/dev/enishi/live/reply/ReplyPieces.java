package dev.enishi.live.reply;

import dev.enishi.live.reply.ReplyBoundaries.Place;
import dev.enishi.platform.Rule;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Splits a reply into short pieces, so that the room is not silent while a long one is typed. Together they are the text, character
 * by character. Each has as many whole sentences as fit; a sentence that is too long is split at its commas, else where a word
 * begins. Takes time in proportion to the text.
 */
@Rule
final class ReplyPieces {
    /** What is no sentence is split in the second half of a piece only: a comma behind the first word is no place to pause. */
    private static final int PARTS = 2;

    private final String text;
    private final List<Place> places;
    private final int maxCharacters;

    private ReplyPieces(String text, int maxCharacters) {
        this.text = text;
        this.places = ReplyBoundaries.of(text);
        this.maxCharacters = maxCharacters;
    }

    /**
     * The pieces of a text.
     *
     * @param maxCharacters the most code points of a piece; one character as readers see it that has more stands alone
     * @param charactersPerMinute how fast it is typed
     */
    static List<ReplyPiece> of(String text, int maxCharacters, int charactersPerMinute) {
        return new ReplyPieces(text, maxCharacters)
                .split().stream()
                        .map(piece -> ReplyPiece.typed(piece, charactersPerMinute))
                        .toList();
    }

    private List<String> split() {
        List<String> pieces = new ArrayList<>();
        int next = 0;
        int offset = 0;
        int length = 0;
        while (next < places.size()) {
            int last = lastOfPiece(next, length);
            Place end = places.get(last);
            pieces.add(text.substring(offset, end.offset()));
            next = last + 1;
            offset = end.offset();
            length = end.length();
        }
        return pieces;
    }

    /** The last character of a piece: the best place among those that fit, the last one of its kind. */
    private int lastOfPiece(int first, int length) {
        Map<ReplyBoundary, Integer> best = new EnumMap<>(ReplyBoundary.class);
        int otherwise = first;
        int at = first;
        while (at < places.size() && places.get(at).length() - length <= maxCharacters) {
            Place place = places.get(at);
            boolean whole = place.boundary() != ReplyBoundary.TORN;
            if (place.boundary() == ReplyBoundary.SENTENCE || (whole && isInSecondHalf(place.length() - length))) {
                best.put(place.boundary(), at);
            }
            otherwise = whole || places.get(otherwise).boundary() == ReplyBoundary.TORN ? at : otherwise;
            at++;
        }
        if (at == places.size()) {
            return at - 1;
        }
        return best.values().stream().findFirst().orElse(otherwise);
    }

    private boolean isInSecondHalf(int length) {
        return length * PARTS > maxCharacters;
    }
}
