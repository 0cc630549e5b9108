package dev.enishi.reports.form;

import dev.enishi.platform.problem.CommonProblem;
import dev.enishi.platform.problem.ProblemException;
import dev.enishi.platform.problem.Violation;
import dev.enishi.reports.Charted;
import dev.enishi.reports.Series;
import dev.enishi.reports.SeriesKey;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** In which form a report is wanted, beside its media type. */
public record ReportForm(
        @Parameter(description = "Of a chart (`image/svg+xml`): the series that it shows. Default the first one.")
        @QueryParam("series")
        @Nullable SeriesKey series,

        @Parameter(
                description =
                        "Of a chart: whose series, where there is one of each site, performer or customer; as in their "
                                + "`name`. Default the first one.")
        @QueryParam("name")
        @Size(max = 200)
        @Nullable String name,

        @Parameter(
                description =
                        "Of a table (`text/csv`): whether it begins with a byte order mark, which some spreadsheet "
                                + "programs need to know its letters. Default false.")
        @QueryParam("bom")
        @Nullable Boolean bom) {
    /** A table. */
    public static final String CSV = "text/csv";

    /** A chart. */
    public static final String SVG = "image/svg+xml";

    /**
     * A report that can be had in this form.
     *
     * @throws ProblemException 400 naming {@code series} or {@code name} when it has others but no such series
     */
    public <R extends Charted> R of(R report) {
        if (report.series().isEmpty()) {
            return report;
        }
        List<Series> meant = report.series().stream().filter(this::hasKey).toList();
        if (series != null && meant.isEmpty()) {
            List<SeriesKey> keys =
                    report.series().stream().map(Series::key).distinct().toList();
            throw refusal("series", keys);
        }
        if (name != null && meant.stream().noneMatch(this::hasName)) {
            List<String> names = meant.stream()
                    .map(Series::name)
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList();
            throw refusal("name", names);
        }
        return report;
    }

    private static ProblemException refusal(String parameter, List<?> allowed) {
        Violation violation = allowed.isEmpty()
                ? Violation.in(parameter, CommonProblem.INVALID_VALUE).worded("series")
                : Violation.in(parameter, CommonProblem.INVALID_VALUE, allowed);
        return ProblemException.of(violation);
    }

    /** The series of its chart; empty when the report has none at all. */
    Optional<Series> chosen(Charted report) {
        return report.series().stream()
                .filter(this::hasKey)
                .filter(this::hasName)
                .findFirst();
    }

    private boolean hasKey(Series one) {
        return series == null || one.key() == series;
    }

    private boolean hasName(Series one) {
        return name == null || name.equals(one.name());
    }
}
