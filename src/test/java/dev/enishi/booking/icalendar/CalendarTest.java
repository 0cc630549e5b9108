package dev.enishi.booking.icalendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.enishi.booking.icalendar.Appointment.Status;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.util.CompatibilityHints;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written, read back by another library, which here forgives nothing. */
class CalendarTest {
    private static final UUID ID = UUID.fromString("019a7f3e-4c11-7d42-9a63-0f5c1d2e3b4a");
    private static final Instant START = Instant.parse("2026-11-22T12:00:00Z");
    private static final Instant PLACED = Instant.parse("2026-11-01T03:04:05Z");
    private static final Instant CHANGED = Instant.parse("2026-11-02T06:07:08Z");

    private static Appointment appointment(Status status, String callName) {
        return new Appointment(ID, START, START.plus(Duration.ofMinutes(60)), status, 3, PLACED, CHANGED, callName);
    }

    private static Appointment named(String callName) {
        return appointment(Status.CONFIRMED, callName);
    }

    private static String written(FeedContent content, String name, Appointment... appointments) {
        String word = content == FeedContent.NAMES ? "予約" : "予約あり";
        return new String(Calendar.write(content, name, word, List.of(appointments)), StandardCharsets.UTF_8);
    }

    private static net.fortuna.ical4j.model.Calendar read(String written) throws Exception {
        assertThat(CompatibilityHints.isHintEnabled(CompatibilityHints.KEY_RELAXED_PARSING))
                .isFalse();
        assertThat(CompatibilityHints.isHintEnabled(CompatibilityHints.KEY_RELAXED_VALIDATION))
                .isFalse();
        assertThat(CompatibilityHints.isHintEnabled(CompatibilityHints.KEY_RELAXED_UNFOLDING))
                .isFalse();
        var calendar = new CalendarBuilder().build(new ByteArrayInputStream(written.getBytes(StandardCharsets.UTF_8)));
        var faults = calendar.validate(true);
        assertThat(faults.hasErrors()).as(faults.toString()).isFalse();
        return calendar;
    }

    private static VEvent onlyEvent(String written) throws Exception {
        List<VEvent> events = read(written).getComponents("VEVENT");
        assertThat(events).hasSize(1);
        return events.getFirst();
    }

    private static String value(VEvent event, String property) {
        return event.getProperty(property).map(Property::getValue).orElseThrow();
    }

    private static Instant start(VEvent event) {
        return Instant.from(event.<Temporal>getDateTimeStart().getDate());
    }

    @Test
    void an_appointment_is_an_event_whose_times_come_from_what_is_stored() throws Exception {
        VEvent event = onlyEvent(written(FeedContent.NAMES, null, named("たろうさん")));

        assertThat(value(event, "UID")).isEqualTo(ID.toString());
        assertThat(value(event, "SUMMARY")).isEqualTo("たろうさん");
        assertThat(value(event, "DTSTART")).isEqualTo("20261122T120000Z");
        assertThat(value(event, "DTEND")).isEqualTo("20261122T130000Z");
        assertThat(value(event, "CREATED")).isEqualTo("20261101T030405Z");
        assertThat(value(event, "LAST-MODIFIED")).isEqualTo("20261102T060708Z");
        assertThat(value(event, "DTSTAMP")).isEqualTo("20261102T060708Z");
        assertThat(value(event, "SEQUENCE")).isEqualTo("3");
        assertThat(value(event, "CLASS")).isEqualTo("PRIVATE");
    }

    @Test
    void it_says_nothing_else() {
        String written = written(FeedContent.NAMES, null, named("たろう"));

        assertThat(written.lines().map(line -> line.replaceFirst("[:;].*", "")))
                .containsExactlyInAnyOrder(
                        "BEGIN",
                        "VERSION",
                        "PRODID",
                        "NAME",
                        "X-WR-CALNAME",
                        "REFRESH-INTERVAL",
                        "X-PUBLISHED-TTL",
                        "BEGIN",
                        "UID",
                        "SEQUENCE",
                        "DTSTAMP",
                        "LAST-MODIFIED",
                        "CREATED",
                        "DTSTART",
                        "DTEND",
                        "SUMMARY",
                        "CLASS",
                        "STATUS",
                        "TRANSP",
                        "END",
                        "END");
        assertThat(written)
                .contains("PRODID:-//Enishi//Calendar feed//JA\r\n")
                .contains("REFRESH-INTERVAL;VALUE=DURATION:PT15M\r\n")
                .contains("X-PUBLISHED-TTL:PT15M\r\n");
    }

    @ParameterizedTest
    @EnumSource
    void the_status_says_whether_the_time_is_taken(Status status) throws Exception {
        VEvent event = onlyEvent(written(FeedContent.NAMES, null, appointment(status, "たろう")));

        assertThat(value(event, "STATUS")).isEqualTo(status.name());
        assertThat(value(event, "TRANSP")).isEqualTo(status == Status.CANCELLED ? "TRANSPARENT" : "OPAQUE");
    }

    @Test
    void free_busy_names_nobody() throws Exception {
        String written = written(FeedContent.FREE_BUSY, null, named("たろう"));

        assertThat(value(onlyEvent(written), "SUMMARY")).isEqualTo("予約あり");
        assertThat(written).doesNotContain("たろう");
    }

    @Test
    void whoever_has_no_call_name_is_an_appointment() throws Exception {
        assertThat(value(onlyEvent(written(FeedContent.NAMES, null, named(null))), "SUMMARY"))
                .isEqualTo("予約");
        assertThat(value(onlyEvent(written(FeedContent.NAMES, null, named("　 "))), "SUMMARY"))
                .isEqualTo("予約");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "たろう,さん; \\n \\ BEGIN:VEVENT",
                "一行目\n二行目",
                "🌸👨‍👩‍👧さくら𠮷野",
                "\"引用\" ^n : =",
                "END:VEVENT\r\nEND:VCALENDAR"
            })
    void a_name_comes_back_as_it_was(String name) throws Exception {
        String written = written(FeedContent.NAMES, name, named(name));

        assertThat(value(onlyEvent(written), "SUMMARY")).isEqualTo(name.replace("\r\n", "\n"));
        for (String property : List.of("NAME", "X-WR-CALNAME")) {
            assertThat(read(written)
                            .getProperty(property)
                            .map(Property::getValue)
                            .orElseThrow()
                            .replace("\\n", "\n")
                            .replace("\\,", ",")
                            .replace("\\;", ";")
                            .replace("\\\\", "\\"))
                    .as(property)
                    .isEqualTo(name.replace("\r\n", "\n").replace("\\n", "\n"));
        }
    }

    @ParameterizedTest
    @CsvSource({"あ", "é", "a", "🌸", "𠮷a", "あaé🌸"})
    void no_line_is_longer_than_75_octets_and_no_character_is_cut(String pattern) throws Exception {
        for (int length = 1; length <= 100 / pattern.codePointCount(0, pattern.length()); length++) {
            String name = pattern.repeat(length);
            String written = written(FeedContent.NAMES, name, named(name));

            assertThat(written).doesNotContain("\uFFFD").endsWith("END:VCALENDAR\r\n");
            assertThat(written.split("\r\n"))
                    .allSatisfy(line ->
                            assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
            assertThat(written.replace("\r\n", "")).doesNotContain("\n", "\r");
            assertThat(value(onlyEvent(written), "SUMMARY")).isEqualTo(name);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "America/New_York, 2026-03-07T20:00",
        "America/New_York, 2026-03-08T20:00",
        "America/New_York, 2026-10-31T20:00",
        "America/New_York, 2026-11-01T01:30",
        "America/New_York, 2026-11-01T20:00",
        "Australia/Lord_Howe, 2026-04-05T20:00",
        "Asia/Tokyo, 2026-11-22T21:00"
    })
    void a_local_time_on_either_side_of_a_change_of_clocks_is_the_same_instant_elsewhere(
            ZoneId zone, LocalDateTime time) throws Exception {
        Instant start = time.atZone(zone).toInstant();
        Appointment appointment =
                new Appointment(ID, start, start.plusSeconds(7200), Status.CONFIRMED, 0, PLACED, CHANGED, null);

        VEvent event = onlyEvent(written(FeedContent.NAMES, null, appointment));

        assertThat(start(event)).isEqualTo(start);
        assertThat(Instant.from(event.<Temporal>getDateTimeEnd().getDate())).isEqualTo(start.plusSeconds(7200));
    }

    @Test
    void what_has_not_changed_is_written_as_before() throws Exception {
        byte[] first = Calendar.write(FeedContent.NAMES, null, "予約", List.of(named("たろう")));
        Thread.sleep(1_100);

        assertThat(Calendar.write(FeedContent.NAMES, null, "予約", List.of(named("たろう"))))
                .isEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UID:.*?\r\n", "DTSTAMP:.*?\r\n", "END:VEVENT\r\n", "TRANSP:"})
    void the_other_library_would_say_what_is_wrong(String lost) {
        String written = written(FeedContent.NAMES, null, named("たろう"));

        assertThat(catchThrowable(() -> read(written.replaceFirst(lost, "")))).isNotNull();
    }

    @Test
    void an_empty_calendar_is_a_calendar_and_has_a_name() throws Exception {
        assertThat(read(written(FeedContent.NAMES, null)).getComponents("VEVENT"))
                .isEmpty();
        assertThat(written(FeedContent.NAMES, null)).contains("X-WR-CALNAME:予約\r\n", "\r\nNAME:予約\r\n");
        assertThat(written(FeedContent.FREE_BUSY, null)).contains("X-WR-CALNAME:予約あり\r\n");
        assertThat(written(FeedContent.FREE_BUSY, "みゆ")).contains("X-WR-CALNAME:みゆ\r\n", "\r\nNAME:みゆ\r\n");
    }
}
