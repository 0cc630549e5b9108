package dev.enishi.wording.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enishi.wording.template.TemplateText.Filled;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateTextTest {
    private static final Map<Placeholder, String> VALUES =
            Map.of(Placeholder.CALL_NAME, "たろうさん", Placeholder.DAYS_SINCE, "15");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{callName}}、{{daysSince}}日ぶりですね",
                "{{ callName }}、{{daysSince }}日ぶりですね",
                "｛｛callName｝｝、{｛　daysSince　}｝日ぶりですね",
            })
    void placeholders_are_filled_in_however_their_braces_are_typed(String text) {
        assertThat(new TemplateText(text).fill(VALUES)).isEqualTo(new Filled.Text("たろうさん、15日ぶりですね"));
    }

    @Test
    void a_text_without_placeholders_stays_as_it_is() {
        assertThat(new TemplateText("{こんばんは} $1 \\").fill(Map.of())).isEqualTo(new Filled.Text("{こんばんは} $1 \\"));
    }

    @Test
    void all_that_is_missing_is_named_instead_of_a_text() {
        assertThat(new TemplateText("{{callName}}、{{news}}、{{nearestStart}}、{{news}}").fill(VALUES))
                .isEqualTo(new Filled.Missing(Set.of(Placeholder.NEWS, Placeholder.NEAREST_START)));
    }

    @Test
    void what_is_filled_in_is_not_looked_through_again() {
        Map<Placeholder, String> values = Map.of(Placeholder.NEWS, "{{callName}} $0");

        assertThat(new TemplateText("{{news}}").fill(values)).isEqualTo(new Filled.Text("{{callName}} $0"));
    }

    @Test
    void all_unknown_placeholders_are_named_in_their_order_and_once() {
        assertThat(new TemplateText("{{呼び名}}、{{callName}}、{{call_name}}、{{呼び名}}、{{}}").unknown())
                .containsExactly("{{呼び名}}", "{{call_name}}", "{{}}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{{callName}", "{{callName", "callName}}", "{{call{Name}}", "{{{callName}}}"})
    void braces_that_do_not_belong_together_are_no_placeholder(String text) {
        assertThat(new TemplateText(text).unknown()).isNotEmpty();
    }

    @Test
    void a_placeholder_in_one_brace_on_either_side_is_named() {
        assertThat(new TemplateText("{callName}、｛ news ｝。{{callName}}、{笑}、{1}").unknown())
                .containsExactly("{callName}", "｛ news ｝");
    }

    @ParameterizedTest
    @CsvSource({
        "猫を飼いました, お知らせ：猫を飼いました。",
        "猫を飼いました。, お知らせ：猫を飼いました。",
        "猫を飼いました！, お知らせ：猫を飼いました！",
        "猫を飼いました♪, お知らせ：猫を飼いました♪",
    })
    void a_sentence_that_is_filled_in_has_one_full_stop(String news, String filled) {
        assertThat(new TemplateText("お知らせ：{{news}}。").fill(Map.of(Placeholder.NEWS, news)))
                .isEqualTo(new Filled.Text(filled));
    }

    @Test
    void no_text_makes_it_slow() {
        String worst = "{{".repeat(500_000);

        Assertions.assertTimeout(
                Duration.ofSeconds(5),
                () -> assertThat(new TemplateText(worst).unknown()).hasSize(1));
    }
}
