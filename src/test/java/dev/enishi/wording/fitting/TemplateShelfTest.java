package dev.enishi.wording.fitting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enishi.activity.TemplateName;
import dev.enishi.activity.message.Purpose;
import dev.enishi.customer.relationship.Stage;
import dev.enishi.platform.Ids;
import dev.enishi.wording.herself.Truth;
import dev.enishi.wording.template.Season;
import dev.enishi.wording.template.Situation;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateShelfTest {
    private static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 28);
    private static final UUID SHE = Ids.next();
    private static final UUID COLLEAGUE = Ids.next();
    private static final Moment LONG_SILENT =
            new Moment(Purpose.FOLLOW_UP, Situation.INTERVAL, Stage.REPEATER, NOVEMBER);

    private static ShelvedTemplate template(
            String title, UUID performer, Purpose purpose, Situation situation, Stage stage, Season season) {
        return new ShelvedTemplate(new TemplateName(Ids.next(), title), performer, purpose, situation, stage, season);
    }

    private static List<String> fitting(Moment moment, Set<Truth> truths, ShelvedTemplate... templates) {
        return new TemplateShelf(List.of(templates), Map.of(SHE, truths))
                .fitting(SHE, moment).stream().map(TemplateName::title).toList();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "FOLLOW_UP, -, -, -, true",
                "FOLLOW_UP, INTERVAL, REPEATER, AUTUMN, true",
                "INVITATION, INTERVAL, -, -, true",
                "INVITATION, -, -, -, false",
                "FOLLOW_UP, FAVORITE_IDLE, -, -, false",
                "FOLLOW_UP, -, REGULAR, -, false",
                "FOLLOW_UP, -, -, WINTER, false",
            })
    void a_template_fits_by_its_situation_or_else_its_purpose_and_by_stage_and_season(
            Purpose purpose, Situation situation, Stage stage, Season season, boolean fits) {
        assertThat(fitting(LONG_SILENT, Set.of(), template("一つ", null, purpose, situation, stage, season)))
                .hasSize(fits ? 1 : 0);
    }

    @Test
    void hers_come_before_the_agencys_then_what_is_meant_most_closely_and_there_are_at_most_three() {
        assertThat(fitting(
                        LONG_SILENT,
                        Set.of(),
                        template("事務所", null, Purpose.FOLLOW_UP, null, null, null),
                        template("事務所の15日", null, Purpose.FOLLOW_UP, Situation.INTERVAL, null, null),
                        template("自分の", SHE, Purpose.FOLLOW_UP, null, null, null),
                        template("同僚の", COLLEAGUE, Purpose.FOLLOW_UP, Situation.INTERVAL, null, null),
                        template("自分の秋", SHE, Purpose.FOLLOW_UP, null, null, Season.AUTUMN)))
                .containsExactly("自分の秋", "自分の", "事務所の15日");
    }

    @Test
    void what_is_claimed_has_to_be_true_of_her() {
        ShelvedTemplate[] refusals = Situation.REFUSALS.stream()
                .map(situation -> template(situation.name(), null, Purpose.DECLINE, situation, null, null))
                .toArray(ShelvedTemplate[]::new);

        assertThat(offered(Set.of(), refusals)).containsExactly("SMILING", "SITE_RULE");
        assertThat(offered(Set.of(Truth.MARRIED, Truth.SITE_ONLY), refusals))
                .containsExactly("SMILING", "SITE_ONLY", "MARRIED", "SITE_RULE");
        assertThat(offered(Set.of(Truth.SINGLE), refusals)).containsExactly("SMILING", "SINGLE", "SITE_RULE");
    }

    private static List<String> offered(Set<Truth> truths, ShelvedTemplate... refusals) {
        return Situation.REFUSALS.stream()
                .flatMap(situation ->
                        fitting(new Moment(Purpose.DECLINE, situation, Stage.REGULAR, NOVEMBER), truths, refusals)
                                .stream())
                .toList();
    }

    @Test
    void of_several_moments_the_first_counts_most_and_nothing_is_named_twice() {
        TemplateShelf shelf = new TemplateShelf(
                Stream.of(
                                template("予約", null, Purpose.RESERVATION, null, null, null),
                                template("お礼", null, Purpose.THANK_YOU, null, null, null))
                        .toList(),
                Map.of());
        Moment thankYou = new Moment(Purpose.THANK_YOU, null, null, NOVEMBER);
        Moment offer = new Moment(Purpose.RESERVATION, Situation.BOOKING_OFFER, null, NOVEMBER);

        assertThat(shelf.fitting(SHE, List.of(thankYou, offer, thankYou)))
                .extracting(TemplateName::title)
                .containsExactly("お礼", "予約");
    }
}
