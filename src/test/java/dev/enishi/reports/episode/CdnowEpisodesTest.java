package dev.enishi.reports.episode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.enishi.agency.AgencySettings;
import dev.enishi.agency.BusinessCalendar;
import dev.enishi.agency.Policies;
import dev.enishi.platform.problem.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A real history as a whole, where it is at hand: nobody was written to, so all who were due heard nothing. */
class CdnowEpisodesTest {
    private static final Path HISTORY = Path.of("../shared/data/chat-history-cdnow.csv");
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final LocalDate FROM = LocalDate.parse("1997-06-01");
    private static final LocalDate TO = LocalDate.parse("1998-05-31");
    private static final UUID NOBODY = new UUID(0, 0);

    @Test
    void who_was_due_and_who_came_back_is_what_the_rows_say() throws IOException {
        assumeTrue(Files.exists(HISTORY));
        Collection<List<Instant>> customers;
        try (Stream<String> rows = Files.lines(HISTORY)) {
            Map<String, List<Instant>> byHandle = rows.skip(1)
                    .map(row -> row.split(",", -1))
                    .collect(Collectors.groupingBy(
                            cells -> cells[1],
                            Collectors.mapping(
                                    cells -> LocalDateTime.parse(cells[0])
                                            .atZone(TOKYO)
                                            .toInstant(),
                                    Collectors.toList())));
            customers = byHandle.values();
        }

        FollowUpCounts counts = FollowUpCounts.of(customers.stream()
                .flatMap(chats -> episodes(chats).due().stream())
                .toList());

        assertThat(counts.due()).isGreaterThan(20_000).isEqualTo(expected(customers, null));
        assertThat(counts.heardNothing()).isEqualTo(expected(customers, null));
        assertThat(counts.returnedUnheard()).isGreaterThan(1_000).isEqualTo(expected(customers, Duration.ofDays(14)));
        assertThat(counts.sent()).isZero();
    }

    private static Episodes episodes(List<Instant> chats) {
        AgencySettings settings = new AgencySettings(
                NOBODY, Language.JA, new BusinessCalendar(TOKYO, LocalTime.MIDNIGHT), Policies.DEFAULTS);
        List<Contact> contacts =
                chats.stream().map(at -> Contact.of(at, ContactKind.CHAT)).toList();
        History history = new History(NOBODY, null, false, null, null, 0, contacts, List.of());
        Instant later = TO.plusDays(30).atStartOfDay(TOKYO).toInstant();
        return Episodes.of(history, day -> false, new Observation(settings, FROM, TO, 14, later));
    }

    /** How often a gap after a chat reaches the 15th day, and where within is given, how often it ends so soon after that. */
    private static int expected(Collection<List<Instant>> customers, @Nullable Duration within) {
        int count = 0;
        for (List<Instant> chats : customers) {
            for (int i = 0; i < chats.size(); i++) {
                LocalDate dueOn = LocalDate.ofInstant(chats.get(i), TOKYO).plusDays(15);
                Instant due = dueOn.atStartOfDay(TOKYO).toInstant();
                boolean inRange = !dueOn.isBefore(FROM) && !dueOn.isAfter(TO);
                boolean last = i + 1 == chats.size();
                boolean wasDue = inRange && (last || !chats.get(i + 1).isBefore(due));
                boolean back = within == null || (!last && !chats.get(i + 1).isAfter(due.plus(within)));
                count += wasDue && back ? 1 : 0;
            }
        }
        return count;
    }
}
