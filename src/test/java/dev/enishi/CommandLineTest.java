package dev.enishi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {
    private static final UUID AGENCY = UUID.fromString("019a7f3e-4c11-7d42-9a63-0f5c1d2e3b4a");
    private static final UUID PERFORMER = UUID.fromString("019a7f3e-4c11-7d42-9a63-0f5c1d2e3b4b");

    @Test
    void the_order_of_options_does_not_matter() {
        var line = CommandLine.parse(
                List.of("create-key", "--performer", PERFORMER.toString(), "--agency", AGENCY.toString()));

        assertThat(line.shape()).isEqualTo("create-key --agency --performer");
        assertThat(line.id("--agency")).isEqualTo(AGENCY);
        assertThat(line.id("--performer")).isEqualTo(PERFORMER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--", "さくら事務所", "\uD83C\uDF38 事務所"})
    void a_name_may_be_anything(String name) {
        var line = CommandLine.parse(List.of("create-agency", "--name", name));

        assertThat(line.shape()).isEqualTo("create-agency --name");
        assertThat(line.text("--name")).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create-agency --name",
                "create-agency name",
                "create-agency",
                "create-key --agency 019a7f3e-4c11-7d42-9a63-0f5c1d2e3b4a --agency 019a7f3e-4c11-7d42-9a63-0f5c1d2e3b4a",
                "create-key --performer 019a7f3e-4c11-7d42-9a63-0f5c1d2e3b4a",
                "verify-audit --agent x",
                "migrate now"
            })
    void what_is_no_form_of_a_command_is_told_how_it_is_written(String words) {
        refused(List.of(words.split(" ")), "Write it like this: " + words.split(" ")[0]);
    }

    @Test
    void who_names_no_command_is_told_which_there_are() {
        refused(
                List.of("--help"),
                "There is no such command; there are allow-issuer --agency ID --issuer URL, create-agency --name NAME, "
                        + "create-key --agency ID [--performer ID], disallow-issuer --agency ID --issuer URL, drop-audit, "
                        + "migrate, verify-audit [--agency ID].");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "", "1-1-1-1-1", "019a7f3e4c117d429a630f5c1d2e3b4a"})
    void an_id_is_a_uuid(String id) {
        refused(List.of("verify-audit", "--agency", id), "--agency is a UUID.");
    }

    @Test
    void a_name_has_its_limits() {
        for (String name : List.of("", " ", "\t", "さ\nく", "x".repeat(101))) {
            refused(List.of("create-agency", "--name", name), "--name has 1 to 100 characters");
        }
        assertThat(CommandLine.parse(List.of("create-agency", "--name", "\uD83C\uDF38".repeat(100)))
                        .name())
                .isEqualTo("create-agency");
    }

    @ParameterizedTest
    @CsvSource({
        "https://sign-in.example/realms/a, true",
        "http://127.0.0.1:8081/first, true",
        "sign-in.example, false",
        "ftp://sign-in.example, false",
        "https://, false",
        "https://a b, false",
        "https://a.example/?x=1, false",
        "https://a.example/#x, false"
    })
    void an_issuer_is_an_address(String issuer, boolean good) {
        List<String> words = List.of("allow-issuer", "--agency", AGENCY.toString(), "--issuer", issuer);

        if (good) {
            assertThat(CommandLine.parse(words).text("--issuer")).isEqualTo(issuer);
        } else {
            refused(words, "--issuer is an http or https address");
        }
    }

    private static void refused(List<String> words, String sentence) {
        assertThatExceptionOfType(OperatorMistake.class)
                .isThrownBy(() -> CommandLine.parse(words))
                .withMessageStartingWith(sentence)
                .matches(mistake -> mistake.exitCode() == OperatorMistake.WRONG_ARGUMENT);
    }
}
