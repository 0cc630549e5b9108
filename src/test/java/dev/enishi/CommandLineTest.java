package dev.enishi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {
    @Test
    void the_order_of_options_does_not_matter() {
        var line = CommandLine.parse(List.of("create-key", "--performer", "p", "--agency", "a"))
                .orElseThrow();

        assertThat(line.shape()).isEqualTo("create-key --agency --performer");
        assertThat(line.text("--agency")).isEqualTo("a");
        assertThat(line.text("--performer")).isEqualTo("p");
    }

    @Test
    void a_value_may_be_anything() {
        var line = CommandLine.parse(List.of("create-agency", "--name", "--")).orElseThrow();

        assertThat(line.shape()).isEqualTo("create-agency --name");
        assertThat(line.text("--name")).isEqualTo("--");
    }

    @ParameterizedTest
    @ValueSource(strings = {"create-agency --name", "create-agency name", "create-key --agency a --agency b"})
    void what_cannot_be_read_is_no_command(String words) {
        assertThat(CommandLine.parse(List.of(words.split(" ")))).isEmpty();
    }
}
