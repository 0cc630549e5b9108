package dev.enishi.followup;

import dev.enishi.platform.Rule;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/**
 * What the reservations of a customer say around a day.
 *
 * @param coming confirmed ones that have not started
 * @param noShows those to which he did not come, and she has neither chatted with him nor written to him since
 * @param noneAgreed whether he chatted lately and there is no reservation that is held or confirmed and has not
 *     ended, and no offer that he has refused since
 */
@Rule
record Appointments(List<Appointment> coming, List<Appointment> noShows, boolean noneAgreed) {
    /** Nothing was agreed, and nothing has to be. */
    static final Appointments NONE = new Appointments(List.of(), List.of(), false);

    /**
     * A reservation.
     *
     * @param day the business day on which it starts
     * @param startsAt its start on the agency's clock
     */
    record Appointment(LocalDate day, LocalDateTime startsAt) {}
}
