package dev.enishi.desk;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.enishi.agency.BusinessCalendar;
import dev.enishi.platform.data.Row;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.DiscriminatorMapping;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something that happened between a performer and a customer; its kind says what is told of it. */
@Schema(
        description = "Something that happened between them; `type` says what, and with it which fields there are.",
        oneOf = {
            TimelineChat.class,
            TimelineMessage.class,
            TimelineNote.class,
            TimelineReservation.class,
            TimelineMissedAttempt.class,
            TimelineIncident.class,
            TimelinePromise.class
        },
        discriminatorProperty = "type",
        discriminatorMapping = {
            @DiscriminatorMapping(value = "CHAT", schema = TimelineChat.class),
            @DiscriminatorMapping(value = "MESSAGE", schema = TimelineMessage.class),
            @DiscriminatorMapping(value = "NOTE", schema = TimelineNote.class),
            @DiscriminatorMapping(value = "RESERVATION", schema = TimelineReservation.class),
            @DiscriminatorMapping(value = "MISSED_ATTEMPT", schema = TimelineMissedAttempt.class),
            @DiscriminatorMapping(value = "INCIDENT", schema = TimelineIncident.class),
            @DiscriminatorMapping(value = "PROMISE", schema = TimelinePromise.class)
        })
@JsonPropertyOrder("type")
public sealed interface TimelineItem
        permits TimelineChat,
                TimelineMessage,
                TimelineNote,
                TimelineReservation,
                TimelineMissedAttempt,
                TimelineIncident,
                TimelinePromise {

    /** What happened. */
    @JsonProperty
    TimelineType type();

    /** Id of what happened. */
    UUID id();

    /** When it happened. */
    Instant at();

    /** Reads the columns that its type has. */
    static TimelineItem of(Row row, BusinessCalendar calendar) {
        return switch (TimelineType.valueOf(row.text("type"))) {
            case CHAT -> TimelineChat.of(row);
            case MESSAGE -> TimelineMessage.of(row);
            case NOTE -> TimelineNote.of(row);
            case RESERVATION -> TimelineReservation.of(row, calendar);
            case MISSED_ATTEMPT -> TimelineMissedAttempt.of(row);
            case INCIDENT -> TimelineIncident.of(row);
            case PROMISE -> TimelinePromise.of(row);
        };
    }
}
