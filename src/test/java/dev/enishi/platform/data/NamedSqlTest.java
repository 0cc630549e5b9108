package dev.enishi.platform.data;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NamedSqlTest {
    @Test
    void names_become_question_marks_in_their_order() {
        NamedSql parsed = NamedSql.parse("select 1 where a = :agency and b >= :fromDay and c = :agency");

        assertThat(parsed.text()).isEqualTo("select 1 where a = ? and b >= ? and c = ?");
        assertThat(parsed.names()).containsExactly("agency", "fromDay", "agency");
    }

    @Test
    void casts_are_left_alone() {
        NamedSql parsed = NamedSql.parse("select :id::uuid, x::text, (:at)::timestamptz");

        assertThat(parsed.text()).isEqualTo("select ?::uuid, x::text, (?)::timestamptz");
        assertThat(parsed.names()).containsExactly("id", "at");
    }

    @Test
    void a_colon_without_a_name_is_left_alone() {
        assertThat(NamedSql.parse("select '05:00', a[1:2]").names()).isEmpty();
    }

    @Test
    void names_may_hold_digits_and_end_anywhere() {
        NamedSql parsed = NamedSql.parse("values (:sha256,:a1)");

        assertThat(parsed.text()).isEqualTo("values (?,?)");
        assertThat(parsed.names()).containsExactly("sha256", "a1");
    }
}
