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
 * @param headers header of the file by our column name, where they differ
 */
record ColumnMapping(Map<String, String> headers) {
    static final List<String> REQUIRED = names(
            ImportColumn.STARTED_AT,
            ImportColumn.HANDLE,
            ImportColumn.KIND,
            ImportColumn.MINUTES,
            ImportColumn.EARNINGS);
    static final List<String> OPTIONAL = names(ImportColumn.MIC, ImportColumn.LOG, ImportColumn.EXTERNAL_ID);

    /**
     * Reads the parameter: a JSON object of our names and the file's.
     *
     * @throws ProblemException when it is not one, or names a column that is not ours
     */
    static ColumnMapping parse(@Nullable String parameter, ObjectMapper json) {
        if (parameter == null) {
            return new ColumnMapping(Map.of());
        }
        try {
            Map<String, String> headers = json.readValue(parameter, new TypeReference<>() {});
            boolean ours = headers != null
                    && headers.keySet().stream().allMatch(name -> REQUIRED.contains(name) || OPTIONAL.contains(name))
                    && headers.values().stream().noneMatch(header -> header == null || header.isBlank());
            if (!ours) {
                throw invalid();
            }
            return new ColumnMapping(Map.copyOf(headers));
        } catch (JsonProcessingException e) {
            throw invalid();
        }
    }

    private static ProblemException invalid() {
        return ProblemException.of(
                Violation.in("mapping", CommonProblem.INVALID_FORMAT, "{\"started_at\": \"日時\", \"handle\": \"会員\"}"));
    }

    /**
     * The place of each of our columns in a header row.
     *
     * @throws ProblemException naming every column that is missing or there twice
     */
    Map<String, Integer> places(List<String> headerRow) {
        if (names().stream().map(this::header).distinct().count() < names().size()) {
            throw invalid();
        }
        List<String> given = headerRow.stream().map(OuterBlanks::strip).toList();
        Map<String, Integer> places = new HashMap<>();
        List<Violation> violations = new ArrayList<>();
        for (String name : REQUIRED) {
            if (!given.contains(header(name))) {
                violations.add(Violation.at("", ImportProblem.CSV_MISSING_COLUMN, header(name)));
            }
        }
        for (int place = 0; place < given.size(); place++) {
            for (String name : names()) {
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

    private static List<String> names() {
        return Stream.concat(REQUIRED.stream(), OPTIONAL.stream()).toList();
    }
}
