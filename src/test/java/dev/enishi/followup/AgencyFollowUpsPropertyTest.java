package dev.enishi.followup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enishi.Series;
import dev.enishi.TestAgency;
import dev.enishi.TestSql;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Page by page the list of the agency has exactly those of all performers' own lists, each once, in the one order of all. */
@QuarkusTest
class AgencyFollowUpsPropertyTest {
    private static final int ROUNDS = Series.of(20);
    private static final int PERFORMERS = 3;

    /** As every history would make them: they decide where the list is read. */
    private static final List<String> TRUE_OF_EVERYBODY = List.of(
            "update relationship set last_mail_in_at = reply_on + time '12:00' where reply_on is not null",
            "update relationship set favorite_idle_on = null where place = 2");

    @Inject
    AgencyFollowUps agencyFollowUps;

    @Inject
    FollowUps followUps;

    @Test
    void page_by_page_it_is_what_all_lists_have() {
        for (int round = 0; round < ROUNDS; round++) {
            Random random = new Random(20261129L + round);
            TestAgency agency = TestAgency.create();
            List<FollowUpFixture> performers = IntStream.range(0, PERFORMERS)
                    .mapToObj(i -> new FollowUpFixture(agency))
                    .toList();
            performers.forEach(her -> RandomCustomers.of(her, random));
            try (TestSql sql = TestSql.as(agency.id)) {
                TRUE_OF_EVERYBODY.forEach(sql::update);
            }
            LocalDate on = LocalDate.now(RandomCustomers.TOKYO).plusDays(random.nextInt(4) - 1L);
            FollowUpFilter filter = RandomCustomers.filter(random, on);
            agency.inRequest(() -> assertAlike(performers, filter, 1 + random.nextInt(30)));
        }
    }

    private void assertAlike(List<FollowUpFixture> performers, FollowUpFilter filter, int limit) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        AgencyFollowUpFilter ofAll = new AgencyFollowUpFilter(null, filter.on(), filter.lane(), filter.reason());
        List<Place> paged = new ArrayList<>();
        AgencyFollowUpList page = agencyFollowUps.list(ofAll, null, limit, now);
        while (!page.due().isEmpty()) {
            assertThat(page.due()).hasSizeLessThanOrEqualTo(limit);
            page.due().forEach(due -> paged.add(due.place()));
            page = agencyFollowUps.list(ofAll, paged.getLast(), limit, now);
        }

        assertThat(paged)
                .isEqualTo(performers.stream()
                        .map(her -> followUps.list(UUID.fromString(her.performer), filter, null, 1000, now))
                        .flatMap(list -> list.due().stream())
                        .map(Candidate::place)
                        .sorted(Comparator.naturalOrder())
                        .toList());
    }
}
