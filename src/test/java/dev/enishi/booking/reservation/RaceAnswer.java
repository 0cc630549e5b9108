package dev.enishi.booking.reservation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one client of the race wanted and what it was told.
 *
 * @param attempt what it wanted
 * @param asked the instant before it asked
 * @param answered the instant after it was answered
 * @param status of the answer
 * @param body of the answer
 */
record RaceAnswer(Attempt attempt, Instant asked, Instant answered, int status, JsonNode body) {
    private static final ObjectMapper JSON = new ObjectMapper();

    enum Kind {
        REQUEST,
        BOOK,
        MOVE,
        CONFIRM,
        DECLINE,
        CANCEL
    }

    /**
     * What a client wants.
     *
     * @param kind what to do; request and book place a new reservation
     * @param timeOwnerId whose time it is about
     * @param reservationId of which reservation, null for a new one
     * @param startsAt the start that is wanted, null where time is given back
     * @param minutes how long
     */
    record Attempt(
            Kind kind,
            UUID timeOwnerId,
            @Nullable UUID reservationId,
            @Nullable Instant startsAt,
            int minutes) {}

    static RaceAnswer of(Attempt attempt, Instant asked, Instant answered, int status, String body) {
        try {
            return new RaceAnswer(attempt, asked, answered, status, JSON.readTree(body));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Not JSON, status " + status, e);
        }
    }

    /** The reservation that it is about: an old one, or the one that was made. */
    @Nullable UUID reservationId() {
        return status == 201 ? UUID.fromString(body.get("id").textValue()) : attempt.reservationId();
    }

    boolean succeeded() {
        return status < 300;
    }

    /** The status, with the code of a refusal. */
    String outcome() {
        return succeeded()
                ? String.valueOf(status)
                : status + " " + body.path("code").asText();
    }

    /** An instant in the answer, or null. */
    @Nullable Instant instant(String pointer) {
        String text = body.at(pointer).textValue();
        return text == null ? null : Instant.parse(text);
    }
}
