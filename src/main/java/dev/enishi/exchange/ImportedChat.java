package dev.enishi.exchange;

import dev.enishi.exchange.CsvRows.CsvRow;
import dev.enishi.platform.OtherClocks;
import dev.enishi.platform.http.WritableText;
import dev.enishi.platform.problem.CommonProblem;
import dev.enishi.platform.problem.ProblemCode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A row of a chat history.
 *
 * @param line the line of the file on which it starts
 * @param handle the member
 * @param kind {@code TWO_SHOT}, {@code PARTY} or {@code PEEK}
 * @param startedAt when it started
 * @param endedAt when it ended
 * @param earnings whole yen, or null
 * @param mic whether they spoke; false where the file does not say
 * @param log what was said, or null
 * @param externalId the site's own id, or null
 */
record ImportedChat(
        long line,
        String handle,
        String kind,
        Instant startedAt,
        Instant endedAt,
        @Nullable Integer earnings,
        boolean mic,
        @Nullable String log,
        @Nullable String externalId) {

    private static final Set<String> YES = Set.of("true", "1", "yes");
    private static final Set<String> NO = Set.of("false", "0", "no", "");
    private static final Instant FIRST = Instant.parse("1970-01-02T00:00:00Z");
    private static final int MAX_NAME = 100;
    private static final int MAX_LOG = 200_000;
    private static final int MAX_MINUTES = 24 * 60;
    private static final int MAX_EARNINGS = 10_000_000;

    /**
     * Reads a row.
     *
     * @param zone what local times mean
     * @param now nothing recorded lies after it
     * @throws Refused with the first thing that is wrong with it
     */
    static ImportedChat of(CsvRow row, ZoneId zone, Instant now) throws Refused {
        Map<String, String> fields = row.fields();
        if (fields == null) {
            throw new Refused(row.line(), ImportProblem.RAGGED_ROW, "");
        }
        Reader reader = new Reader(row.line(), fields);
        Instant startedAt = reader.instant("started_at", zone);
        if (OtherClocks.isToCome(startedAt, now)) {
            throw new Refused(row.line(), CommonProblem.IN_THE_FUTURE, "started_at");
        }
        if (startedAt.isBefore(FIRST)) {
            throw new Refused(row.line(), CommonProblem.OUT_OF_RANGE, "started_at", FIRST, now);
        }
        int minutes = reader.required(reader.number("minutes", CsvCells::minutes, MAX_MINUTES), "minutes");
        Instant endedAt = startedAt.plus(Duration.ofMinutes(minutes));
        if (OtherClocks.isToCome(endedAt, now)) {
            throw new Refused(row.line(), CommonProblem.IN_THE_FUTURE, "minutes");
        }
        return new ImportedChat(
                row.line(),
                reader.required(reader.text("handle", MAX_NAME), "handle"),
                reader.kind(),
                startedAt,
                endedAt,
                reader.number("earnings", CsvCells::yen, MAX_EARNINGS),
                reader.yesOrNo("mic"),
                reader.text("log", MAX_LOG),
                reader.text("external_id", MAX_NAME));
    }

    /** What tells it from the other chats of the performer on the site. */
    String identity() {
        return externalId == null ? "start " + startedAt + " " + handle : "id " + externalId;
    }

    /** Why a row is refused. */
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient RefusedRow refusal;

        Refused(long line, ProblemCode code, String column, Object... arguments) {
            super(code.code(), null, false, false);
            refusal = RefusedRow.of(line, code, column, arguments);
        }

        RefusedRow refusal() {
            return refusal;
        }
    }

    /** The fields of one row, stripped of white space around them. */
    private record Reader(long line, Map<String, String> fields) {
        String raw(String column) {
            return fields.getOrDefault(column, "").strip();
        }

        <T> T required(@Nullable T value, String column) throws Refused {
            if (value == null) {
                throw new Refused(line, CommonProblem.REQUIRED, column);
            }
            return value;
        }

        @Nullable String text(String column, int longest) throws Refused {
            String text = raw(column);
            if (!WritableText.isWritable(text)) {
                throw new Refused(line, CommonProblem.INVALID_TEXT, column);
            }
            if (text.codePointCount(0, text.length()) > longest) {
                throw new Refused(line, CommonProblem.TOO_LONG, column, longest);
            }
            return text.isEmpty() ? null : text;
        }

        @Nullable Integer number(String column, Function<String, Optional<Integer>> form, int greatest) throws Refused {
            String text = raw(column);
            if (text.isEmpty()) {
                return null;
            }
            int number =
                    form.apply(text).orElseThrow(() -> new Refused(line, CommonProblem.INVALID_FORMAT, column, "123"));
            if (number < 0 || number > greatest) {
                throw new Refused(line, CommonProblem.OUT_OF_RANGE, column, 0, greatest);
            }
            return number;
        }

        String kind() throws Refused {
            return CsvCells.kind(raw("kind"))
                    .orElseThrow(() -> new Refused(line, CommonProblem.INVALID_VALUE, "kind", "TWO_SHOT, PARTY, PEEK"));
        }

        boolean yesOrNo(String column) throws Refused {
            String text = raw(column).toLowerCase(Locale.ROOT);
            if (!YES.contains(text) && !NO.contains(text)) {
                throw new Refused(line, CommonProblem.INVALID_VALUE, column, "true, false");
            }
            return YES.contains(text);
        }

        Instant instant(String column, ZoneId zone) throws Refused {
            String text = required(text(column, MAX_NAME), column);
            return CsvCells.instant(text, zone)
                    .orElseThrow(() -> new Refused(line, CommonProblem.INVALID_FORMAT, column, "YYYY-MM-DDTHH:MM:SS"));
        }
    }
}
