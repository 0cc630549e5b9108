package dev.enishi.customer.relationship;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enishi.TestSql;
import dev.enishi.agency.BusinessCalendar;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Java's calendar and the SQL function {@code business_day} say the same. */
@QuarkusTest
class BusinessDayTest {
    private static final Instant FIRST = Instant.parse("1980-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("2036-12-31T00:00:00Z");
    private static final List<LocalTime> DAY_STARTS = Stream.of(
                    "00:00", "00:30", "01:00", "01:30", "01:45", "02:00", "02:15", "02:30", "03:00", "05:00", "11:59")
            .map(LocalTime::parse)
            .toList();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Asia/Tokyo",
                "America/New_York",
                "Europe/London",
                "Europe/Dublin",
                "Australia/Lord_Howe",
                "Asia/Kathmandu",
                "America/St_Johns",
                "Pacific/Apia",
                "America/Havana"
            })
    void both_give_the_same_day_around_every_change_of_the_clocks(String zone) {
        List<Instant> instants = instants(ZoneId.of(zone));
        for (LocalTime dayStart : DAY_STARTS) {
            BusinessCalendar calendar = new BusinessCalendar(ZoneId.of(zone), dayStart);

            List<String> bySql = bySql(instants, zone, dayStart);

            for (int i = 0; i < instants.size(); i++) {
                assertThat(bySql.get(i))
                        .as("%s, %s, %s", zone, dayStart, instants.get(i))
                        .isEqualTo(calendar.dayOf(instants.get(i)).toString());
            }
        }
    }

    private static List<String> bySql(List<Instant> instants, String zone, LocalTime dayStart) {
        String all = instants.stream().map(Instant::toString).collect(Collectors.joining(","));
        try (TestSql sql = TestSql.asNobody()) {
            return sql.values("""
                    select business_day(at::timestamptz, ?, ?::time)::text
                      from unnest(string_to_array(?, ',')) with ordinality as instant(at, place)
                     order by place
                    """, zone, dayStart.toString(), all);
        }
    }

    /** Just beside every change, at random within a day of it, and at random. */
    private static List<Instant> instants(ZoneId zone) {
        Random random = new Random(42);
        Stream<Instant> besideChanges = Stream.iterate(
                        zone.getRules().nextTransition(FIRST),
                        change -> change != null && change.getInstant().isBefore(LAST),
                        change -> zone.getRules().nextTransition(change.getInstant()))
                .map(ZoneOffsetTransition::getInstant)
                .flatMap(change -> LongStream.concat(
                                LongStream.of(-3600, -1800, -1, 0, 1, 1800, 3600), random.longs(10, -90_000, 90_000))
                        .mapToObj(change::plusSeconds));
        Stream<Instant> anywhere =
                random.longs(300, FIRST.getEpochSecond(), LAST.getEpochSecond()).mapToObj(Instant::ofEpochSecond);
        return Stream.concat(besideChanges, anywhere).toList();
    }
}
