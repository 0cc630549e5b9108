package dev.enishi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The wings use each other in one direction, by imports and by SQL, and docs/architecture.md shows how. */
class WingsTest {
    private static final WrittenBlock PAGE = new WrittenBlock(Path.of("docs/architecture.md"), "WingsTest");
    private static final Wings WINGS = Wings.of(SourceFile.all(), SqlTables.homes());

    @Test
    void the_page_shows_what_each_wing_uses() {
        PAGE.mustBe(WINGS.picture() + "\n" + WINGS.table());
    }

    @Test
    void there_is_no_circle() {
        assertThat(WINGS.circles()).isEmpty();
    }

    /** What reads or changes everything would make a circle of everything. */
    @Test
    void wings_that_nobody_is_to_use_are_used_by_the_start_of_the_service_at_most() {
        List<String> alone = SourceFile.all().stream()
                .filter(source -> source.code().contains("@UsedByNobody"))
                .map(SourceFile::wing)
                .toList();

        assertThat(alone).isNotEmpty();
        assertThat(WINGS.names())
                .filteredOn(other -> !Collections.disjoint(WINGS.usedBy(other), alone))
                .isSubsetOf(Set.of("enishi"));
    }

    /** Whoever starts the service uses it; it is used by nobody. */
    @Test
    void nobody_uses_the_start_of_the_service() {
        assertThat(WINGS.names()).noneMatch(wing -> WINGS.usedBy(wing).contains("enishi"));
    }
}
