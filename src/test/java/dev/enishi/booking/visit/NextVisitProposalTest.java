package dev.enishi.booking.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NextVisitProposalTest {
    @ParameterizedTest
    @CsvSource({
        "Asia/Tokyo, 2026-11-27T11:00:00Z, 2026-11-27T12:00:00Z, 2026-12-04T11:00:00Z",
        "Asia/Tokyo, 2026-11-27T11:00:00Z, 2026-12-04T10:59:59Z, 2026-12-04T11:00:00Z",
        "Asia/Tokyo, 2026-11-27T11:00:00Z, 2026-12-04T11:00:00Z, 2026-12-11T11:00:00Z",
        "Asia/Tokyo, 2026-10-01T11:00:00Z, 2026-11-27T12:00:00Z, 2026-12-03T11:00:00Z",
        "Europe/Berlin, 2026-10-21T18:00:00Z, 2026-10-21T19:00:00Z, 2026-10-28T19:00:00Z",
    })
    void it_is_the_weekday_and_time_of_the_chat_on_her_clock(ZoneId zone, Instant chat, Instant now, Instant start) {
        assertThat(NextVisitProposal.sameTimeToCome(chat, zone, now)).isEqualTo(start);
    }
}
