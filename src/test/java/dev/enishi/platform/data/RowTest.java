package dev.enishi.platform.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A column is found by its name, in whatever order a mapper reads. */
@QuarkusTest
class RowTest {
    private static final Tenant NOBODY = Tenant.agency(new UUID(0, 0));

    @Inject
    Database database;

    private Sql threeRows() {
        return database.sql("""
                select n as one, 10 * n as two, 100 * n as three from generate_series(1, 3) as n order by n
                """, NOBODY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "one two three",
                "three two one",
                "two",
                "three",
                "one three",
                "two two one",
                "three one one three"
            })
    void each_row_by_the_names_of_its_columns(String columns) {
        List<String> names = List.of(columns.split(" "));

        List<List<Integer>> read =
                threeRows().list(row -> names.stream().map(row::integer).toList());

        assertThat(read)
                .isEqualTo(Stream.of(1, 2, 3)
                        .map(n -> names.stream().map(name -> n * factor(name)).toList())
                        .toList());
    }

    private static int factor(String name) {
        return switch (name) {
            case "one" -> 1;
            case "two" -> 10;
            default -> 100;
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"four", ""})
    void a_name_that_is_not_there_fails(String name) {
        assertThatThrownBy(() -> threeRows().list(row -> row.integer(name))).isInstanceOf(DatabaseException.class);
    }
}
