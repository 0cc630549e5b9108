package dev.enishi.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.enishi.platform.OuterBlanks;
import dev.enishi.platform.problem.CommonProblem;
import dev.enishi.platform.problem.ProblemException;
import dev.enishi.platform.problem.Violation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which column of a file is which of ours.
 *
 * @param kind what the file holds
 * @param headers header of the file by our column name, where they differ
 */
record ColumnMapping(ImportKind kind, Map<String, String> headers) {
    private static final String EXAMPLE = "{\"started_at\": \"日時\", \"handle\": \"会員\"}";

    /** The columns that a file has to have. */
    static List<String> required(ImportKind kind) {
        return switch (kind) {
            case CHATS ->
                names(
                        ImportColumn.STARTED_AT,
                        ImportColumn.HANDLE,
                        ImportColumn.KIND,
                        ImportColumn.MINUTES,
                        ImportColumn.EARNINGS);
            case SESSIONS -> names(ImportColumn.STARTED_AT, ImportColumn.ENDED_AT);
        };
    }

    /** Those that it may have. */
    static List<String> optional(ImportKind kind) {
        return switch (kind) {
            case CHATS -> names(ImportColumn.MIC, ImportColumn.LOG, ImportColumn.EXTERNAL_ID);
            case SESSIONS -> names(ImportColumn.MODE);
        };
    }

    /**
     * Reads the parameter: a JSON object of our names and the file's.
     *
     * @throws ProblemException when it is not one, or names a column that is not ours
     */
    static ColumnMapping parse(ImportKind kind, @Nullable String parameter, ObjectMapper json) {
        if (parameter == null) {
            return new ColumnMapping(kind, Map.of());
        }
        try {
            Map<String, String> headers = json.readValue(parameter, new TypeReference<>() {});
            boolean ours = headers != null
                    && names(kind).containsAll(headers.keySet())
                    && headers.values().stream().noneMatch(header -> header == null || header.isBlank());
            if (!ours) {
                throw invalid();
            }
            return new ColumnMapping(kind, Map.copyOf(headers));
        } catch (JsonProcessingException e) {
            throw invalid();
        }
    }

    private static ProblemException invalid() {
        return ProblemException.of(Violation.in("mapping", CommonProblem.INVALID_FORMAT, EXAMPLE));
    }

    /**
     * The place of each of our columns in a header row.
     *
     * @throws ProblemException naming every column that is missing or there twice
     */
    Map<String, Integer> places(List<String> headerRow) {
        List<String> ours = names(kind);
        if (ours.stream().map(this::header).distinct().count() < ours.size()) {
            throw invalid();
        }
        List<String> given = headerRow.stream().map(OuterBlanks::strip).toList();
        Map<String, Integer> places = new HashMap<>();
        List<Violation> violations = new ArrayList<>();
        for (String name : required(kind)) {
            if (!given.contains(header(name))) {
                violations.add(Violation.at("", ImportProblem.CSV_MISSING_COLUMN, header(name)));
            }
        }
        for (int place = 0; place < given.size(); place++) {
            for (String name : ours) {
                if (header(name).equals(given.get(place)) && places.put(name, place) != null) {
                    violations.add(Violation.at("", ImportProblem.CSV_DUPLICATE_COLUMN, header(name)));
                }
            }
        }
        if (!violations.isEmpty()) {
            throw ProblemException.of(violations);
        }
        return places;
    }

    private String header(String name) {
        return headers.getOrDefault(name, name);
    }

    private static List<String> names(ImportColumn... columns) {
        return Stream.of(columns).map(ImportColumn::toString).toList();
    }

    private static List<String> names(ImportKind kind) {
        return Stream.concat(required(kind).stream(), optional(kind).stream()).toList();
    }
}
