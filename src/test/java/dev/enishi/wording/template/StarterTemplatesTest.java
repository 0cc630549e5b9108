package dev.enishi.wording.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.enishi.activity.message.Purpose;
import dev.enishi.platform.problem.Language;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The words that every agency has from the start. */
class StarterTemplatesTest {
    private static final Pattern GAP_OR_DATE = Pattern.compile(" |\\d{4}-\\d{2}");
    private static final List<StarterTemplate> ALL = StarterTemplates.read(Language.JA, new ObjectMapper());
    private static final List<StarterTemplate> ENGLISH = StarterTemplates.read(Language.EN, new ObjectMapper());

    @Test
    void there_is_the_same_in_english() {
        assertThat(ENGLISH)
                .extracting(StarterTemplate::purpose, StarterTemplate::situation, StarterTemplatesTest::placeholders)
                .containsExactlyElementsOf(ALL.stream()
                        .map(template -> tuple(template.purpose(), template.situation(), placeholders(template)))
                        .toList());
        assertThat(ENGLISH)
                .extracting(StarterTemplate::id)
                .doesNotContainAnyElementsOf(
                        ALL.stream().map(StarterTemplate::id).toList());
        assertThat(ENGLISH)
                .allSatisfy(template ->
                        assertThat(new TemplateText(template.text()).unknown()).isEmpty());
    }

    private static Set<Placeholder> placeholders(StarterTemplate template) {
        return new TemplateText(template.text()).placeholders();
    }

    @Test
    void each_has_an_id_and_a_title_of_its_own() {
        assertThat(ALL).extracting(StarterTemplate::id).doesNotHaveDuplicates();
        assertThat(ALL).extracting(StarterTemplate::title).doesNotHaveDuplicates();
    }

    @Test
    void each_could_be_added_by_hand() {
        assertThat(ALL)
                .allSatisfy(template -> assertThat(new TemplateInput(
                                        template.title(),
                                        template.purpose(),
                                        template.situation(),
                                        null,
                                        null,
                                        template.text())
                                .text())
                        .hasSizeLessThan(500)
                        .doesNotContainPattern(GAP_OR_DATE));
    }

    @Test
    void there_is_one_for_each_situation_but_occasions_which_differ_too_much() {
        assertThat(List.of(Situation.values()))
                .filteredOn(situation -> ALL.stream().noneMatch(template -> template.situation() == situation))
                .containsExactly(Situation.OCCASION);
        assertThat(ALL).anyMatch(template -> template.purpose() == Purpose.THANK_YOU);
    }

    @Test
    void refusals_decline_and_nothing_else_does() {
        assertThat(ALL)
                .allSatisfy(template -> assertThat(template.purpose() == Purpose.DECLINE)
                        .isEqualTo(template.situation() != null && Situation.REFUSALS.contains(template.situation())));
    }
}
