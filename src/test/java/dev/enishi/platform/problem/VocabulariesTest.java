package dev.enishi.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.enishi.TestSql;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the features contribute, all together. */
@QuarkusTest
class VocabulariesTest {
    @Inject
    Vocabularies vocabularies;

    private record Code(String name) implements ProblemCode {
        @Override
        public int status() {
            return 409;
        }
    }

    private record Contributed(List<ProblemCode> codes, Map<String, ProblemCode> constraints) implements Vocabulary {
        @Override
        public String bundle() {
            return "none";
        }
    }

    @Test
    void no_code_is_contributed_twice() {
        Vocabulary one = new Contributed(List.of(new Code("TAKEN")), Map.of());
        Vocabulary other = new Contributed(List.of(new Code("TAKEN")), Map.of());

        assertThatThrownBy(() -> new Vocabularies(List.of(one, other))).hasMessage("Contributed twice: taken");
    }

    @Test
    void no_constraint_has_two_codes() {
        Vocabulary one = new Contributed(List.of(), Map.of("uq_taken", new Code("TAKEN")));
        Vocabulary other = new Contributed(List.of(), Map.of("uq_taken", new Code("GIVEN_AWAY")));

        assertThatThrownBy(() -> new Vocabularies(List.of(one, other))).hasMessage("Contributed twice: uq_taken");
    }

    @Test
    void codes_without_a_place_come_last_by_name() {
        Vocabulary vocabulary =
                new Contributed(List.of(new Code("ZEBRA"), new Code("ANT"), CommonProblem.INTERNAL_ERROR), Map.of());

        assertThat(new Vocabularies(List.of(vocabulary)).codes())
                .extracting(ProblemCode::code)
                .containsExactly("internal-error", "ant", "zebra");
    }

    @Test
    void the_order_names_each_code_once_and_none_that_nobody_contributes() throws IOException {
        List<String> named = Files.readAllLines(Path.of("src/main/resources/problem-order.txt")).stream()
                .filter(line -> !line.startsWith("#"))
                .toList();

        assertThat(named).doesNotHaveDuplicates();
        assertThat(vocabularies.codes()).extracting(ProblemCode::code).containsAll(named);
    }

    @Test
    void every_code_is_contributed() {
        List<String> declared = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("dev.enishi").stream()
                        .filter(type -> type.isEnum() && type.isAssignableTo(ProblemCode.class))
                        .map(JavaClass::reflect)
                        .flatMap(type -> List.of(type.getEnumConstants()).stream())
                        .map(code -> ((ProblemCode) code).code())
                        .toList();

        assertThat(vocabularies.codes()).extracting(ProblemCode::code).containsExactlyInAnyOrderElementsOf(declared);
    }

    /** Their only writers do nothing on a conflict, or say the same of what is there. */
    private static final List<String> SETTLED_WHERE_IT_IS_WRITTEN =
            List.of("uq_missed_attempt_reservation", "uq_alert_cause", "uq_alert_concentration", "uq_watch_handle");

    /** Those that contain the whole primary key are there for foreign keys: they cannot be violated alone. */
    @Test
    void every_constraint_that_a_request_can_violate_has_a_code() {
        try (TestSql owner = TestSql.asOwner()) {
            List<String> violable = owner.values("""
                    select i.indexrelid::regclass::text
                      from pg_index i
                      join pg_class t on t.oid = i.indrelid and t.relnamespace = 'public'::regnamespace
                      join pg_index p on p.indrelid = i.indrelid and p.indisprimary
                     where (i.indisunique or i.indisexclusion) and not i.indisprimary
                       and (i.indpred is not null or i.indisexclusion
                            or not i.indkey::smallint[] @> p.indkey::smallint[])
                    """);

            violable.removeAll(SETTLED_WHERE_IT_IS_WRITTEN);
            assertThat(vocabularies.constraints()).containsExactlyInAnyOrderElementsOf(violable);
        }
    }
}
