package dev.enishi.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OuterBlanksTest {
    @ParameterizedTest
    @ValueSource(strings = {" ", "\u3000", "\u00A0", "\u202F", "\u2007", "\t", "\n", "\u200B", "\u2060", "\uFEFF"})
    void blanks_of_any_kind_are_no_part_of_a_name(String blank) {
        assertThat(OuterBlanks.strip(blank + blank + "ta" + blank + "ro" + blank))
                .isEqualTo("ta" + blank + "ro");
        assertThat(OuterBlanks.strip(blank)).isEmpty();
    }

    @Test
    void all_else_stays() {
        assertThat(OuterBlanks.strip("😀たろう👨‍👩‍👧")).isEqualTo("😀たろう👨‍👩‍👧");
    }
}
