package dev.enishi.desk;

import dev.enishi.agency.BusinessCalendar;
import dev.enishi.booking.reservation.ReservationState;
import dev.enishi.followup.Lane;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Somebody on her home screen, in few words. */
@Schema(description = "Somebody on the performer's home screen, in few words; the brief says more.")
public record TodayPerson(
        @Schema(description = "Id of the customer.") UUID id,

        @Schema(
                description = "What to call the customer on a screen: the call name, else the handle.",
                examples = "たろうさん")
        String displayName,

        @Schema(description = "What the site is called.", examples = "エンジェルライブ")
        String site,

        @Schema(description = "In which lists of the home screen the customer is, in the order of the screen.")
        List<In> in,

        @Schema(description = "Of the plan: how urgent it is.", examples = "NOW") @Nullable
        Lane lane,

        @Schema(description = "Of the plan: why, in sentences.", examples = "[\"今日のチャットのお礼メールがまだです。\"]") @Nullable
        List<String> why,

        @Schema(description = "The reservations of the day and the requests that wait.") @Nullable
        List<Visit> visits) {

    /** A list of the home screen. */
    @Schema(name = "TodayList", description = "A list of the home screen.")
    public enum In {
        PLAN,
        RESERVATIONS,
        REQUESTS,
        MISSED_ATTEMPTS,
        ALERTS,
        FOCUS,
        REVIEWS,
        DORMANT
    }

    /** A reservation of theirs. */
    @Schema(description = "A reservation, in few words.")
    public record Visit(
            @Schema(description = "Id of the reservation.") UUID id,

            @Schema(description = "Its state: one that holds its time.", examples = "CONFIRMED")
            ReservationState state,

            @Schema(description = "When it starts.") Instant startsAt,

            @Schema(description = "The business day on which it starts.", examples = "2026-11-27")
            LocalDate businessDay,

            @Schema(
                    description = "What the clock of the agency's zone shows when it starts.",
                    examples = "2026-11-27T20:00",
                    pattern = BusinessCalendar.WALL_CLOCK_PATTERN,
                    maxLength = 16)
            String localStart,

            @Schema(
                    description =
                            "The same in hours and minutes of the business day: `25:00` is 1:00 in the night after it.",
                    examples = "20:00",
                    pattern = BusinessCalendar.SPOKEN_PATTERN,
                    maxLength = 5)
            String spokenStart) {

        static Visit of(TodayReservation visit) {
            return new Visit(
                    visit.id(),
                    visit.state(),
                    visit.startsAt(),
                    visit.businessDay(),
                    visit.localStart(),
                    visit.spokenStart());
        }
    }
}
