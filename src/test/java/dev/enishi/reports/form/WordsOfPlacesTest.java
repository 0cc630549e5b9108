package dev.enishi.reports.form;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enishi.activity.message.Purpose;
import dev.enishi.customer.relationship.Stage;
import dev.enishi.reports.funnel.FunnelStep;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands on an axis of a report has a word: a code would be shown as it is. */
class WordsOfPlacesTest {
    @ParameterizedTest
    @ValueSource(strings = {"reports.properties", "reports_ja.properties"})
    void each_constant_has_one(String file) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of("src/main/resources/messages", file))) {
            texts.load(reader);
        }

        assertThat(Stream.of(Purpose.values(), Stage.values(), FunnelStep.values())
                        .flatMap(Stream::of)
                        .map(constant -> "place." + constant.name()))
                .allMatch(texts::containsKey);
    }
}
