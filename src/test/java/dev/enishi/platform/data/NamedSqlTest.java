package dev.enishi.platform.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class NamedSqlTest {
    @Test
    void names_become_question_marks_in_their_order() {
        NamedSql parsed = NamedSql.of("select 1 where a = :agency and b >= :fromDay and c = :agency", Map.of());

        assertThat(parsed.text()).isEqualTo("select 1 where a = ? and b >= ? and c = ?");
        assertThat(parsed.names()).containsExactly("agency", "fromDay", "agency");
    }

    @Test
    void casts_are_left_alone() {
        NamedSql parsed = NamedSql.of("select :id::uuid, x::text, (:at)::timestamptz", Map.of());

        assertThat(parsed.text()).isEqualTo("select ?::uuid, x::text, (?)::timestamptz");
        assertThat(parsed.names()).containsExactly("id", "at");
    }

    @Test
    void a_colon_without_a_name_is_left_alone() {
        assertThat(NamedSql.of("select '05:00', a[1:2]", Map.of()).names()).isEmpty();
    }

    @Test
    void names_may_hold_digits_and_end_anywhere() {
        NamedSql parsed = NamedSql.of("values (:sha256,:a1)", Map.of());

        assertThat(parsed.text()).isEqualTo("values (?,?)");
        assertThat(parsed.names()).containsExactly("sha256", "a1");
    }

    @Test
    void a_missing_value_is_a_constant() {
        NamedSql form =
                NamedSql.of("update a set b = :b, c = :c::uuid where id = :id", Map.of("b", "null", "c", "null"));

        assertThat(form.text()).isEqualTo("update a set b = null, c = null::uuid where id = ?");
        assertThat(form.names()).containsExactly("id");
    }

    @Test
    void so_are_true_and_false() {
        NamedSql form =
                NamedSql.of("select 1 from a where (b is null) = :b [[and c = :c]]", Map.of("b", "true", "c", "false"));

        assertThat(form.text()).isEqualTo("select 1 from a where (b is null) = true and c = false");
        assertThat(form.names()).isEmpty();
    }

    @Test
    void an_optional_part_is_left_out_when_a_value_is_missing() {
        String sql = "select 1 from a where b = :b [[and c = :c]] [[and (d, e) > (:d, :e)]] limit :limit";

        assertThat(NamedSql.of(sql, Map.of()).text())
                .isEqualTo("select 1 from a where b = ? and c = ? and (d, e) > (?, ?) limit ?");
        assertThat(NamedSql.of(sql, Map.of("c", "null", "e", "null")).text())
                .isEqualTo("select 1 from a where b = ?   limit ?");
        assertThat(NamedSql.of(sql, Map.of("c", "null", "e", "null")).names()).containsExactly("b", "limit");
    }
}
