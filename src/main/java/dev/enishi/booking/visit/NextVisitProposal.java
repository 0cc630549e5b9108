package dev.enishi.booking.visit;

import dev.enishi.booking.reservation.Party;
import dev.enishi.booking.slot.Diaries;
import dev.enishi.booking.slot.Diary;
import dev.enishi.booking.slot.Slot;
import dev.enishi.booking.slot.Wish;
import dev.enishi.platform.problem.ProblemCode;
import dev.enishi.platform.problem.ProblemException;
import dev.enishi.platform.problem.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** Finds when a customer could come next. Takes no time: what is found can be gone when he accepts. */
@ApplicationScoped
class NextVisitProposal {
    private static final int SEARCHED_DAYS = 28;

    private final Diaries diaries;

    NextVisitProposal(Diaries diaries) {
        this.diaries = diaries;
    }

    /**
     * The weekday and time of a chat on her clock, a week later or as many more as lie in the past, or the first
     * free start after that.
     *
     * @throws ProblemException 422 when four weeks have none
     */
    Instant after(Instant chat, Party party, int durationMinutes) {
        ZoneId zone = party.owner().zone();
        LocalDateTime local = LocalDateTime.ofInstant(chat, zone).plusWeeks(1);
        while (!local.atZone(zone).toInstant().isAfter(party.now())) {
            local = local.plusWeeks(1);
        }
        Wish wish = new Wish(local.atZone(zone).toInstant(), durationMinutes, party.audience(), party.now());
        LocalDate day = party.owner().settings().dayOf(wish.startsAt());
        LocalDate last = day.plusDays(SEARCHED_DAYS);
        Diary diary = diaries.diary(party.owner(), day, last, null, party.now());
        return diary.slots(wish.startsAt(), party.owner().settings().calendar().endOf(last), wish).stream()
                .map(Slot::startsAt)
                .findFirst()
                .orElseThrow(() -> ProblemException.of(Violation.at("/startsAt", ProblemCode.NOT_AVAILABLE)));
    }
}
