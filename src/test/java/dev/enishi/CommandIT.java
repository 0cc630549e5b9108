package dev.enishi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enishi.PackagedService.Ended;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the packaged jar tells an operator who has made a mistake: a sentence, an exit code and nothing else. */
public class CommandIT {
    private static final String ID = "019a7f3e-4c11-7d42-9a63-0f5c1d2e3b4a";

    /** Nobody answers there. */
    private static final Map<String, String> NO_DATABASE = Map.of(
            "QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://127.0.0.1:9/enishi",
            "QUARKUS_DATASOURCE_USERNAME", "enishi_app",
            "QUARKUS_DATASOURCE_PASSWORD", "x");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "frobnicate",
                "create-key --agent x",
                "create-key --agency x",
                "create-agency --name \t",
                "allow-issuer --agency " + ID + " --issuer sign-in.example",
            })
    void a_wrong_argument_is_told_before_the_database_is_asked(String words) throws Exception {
        Ended ended = PackagedService.run(NO_DATABASE, words.split(" "));

        assertToldInOneSentence(ended, OperatorMistake.WRONG_ARGUMENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"migrate", "verify-audit", "create-key --agency " + ID})
    void a_database_that_is_away_is_told(String words) throws Exception {
        Ended ended = PackagedService.run(NO_DATABASE, words.split(" "));

        assertToldInOneSentence(ended, OperatorMistake.WRONG_SURROUNDINGS);
        assertThat(ended.log()).contains("The database cannot be reached");
    }

    @Test
    void a_service_without_its_database_says_so_and_ends() throws Exception {
        Ended ended = PackagedService.run(NO_DATABASE);

        assertToldInOneSentence(ended, OperatorMistake.WRONG_SURROUNDINGS);
        assertThat(ended.log()).contains("The database cannot be reached");
    }

    @Test
    void a_setting_that_is_missing_is_told_by_its_name() throws Exception {
        Ended drop = PackagedService.run(NO_DATABASE, "drop-audit");
        Ended serve = PackagedService.run(Map.of());

        assertToldInOneSentence(drop, OperatorMistake.WRONG_SURROUNDINGS);
        assertThat(drop.log()).contains("QUARKUS_FLYWAY_USERNAME");
        assertToldInOneSentence(serve, OperatorMistake.WRONG_SURROUNDINGS);
        assertThat(serve.log()).contains("QUARKUS_DATASOURCE_JDBC_URL");
    }

    /** Nothing on the standard output, one line on the standard error, and no port all the while. */
    public static void assertToldInOneSentence(Ended ended, int exitCode) {
        assertThat(ended.answer()).isEmpty();
        assertThat(List.of(ended.log().split("\n"))).singleElement().asString().startsWith("enishi: ");
        assertThat(ended.exitCode()).isEqualTo(exitCode);
        assertThat(ended.ports()).isZero();
    }
}
