package dev.enishi.frontdesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageFilesTest {
    @ParameterizedTest
    @CsvSource({
        "index.html, examples/front-desk/index.html",
        "enishi-client/src/index.js, clients/typescript/src/index.js"
    })
    void the_jar_has_what_is_read_where_it_is_written_in_development_mode(String name, Path source) throws IOException {
        assertThat(new PageFiles(true).find(name).orElseThrow().content().getBytes())
                .isEqualTo(Files.readAllBytes(source));
        assertThat(new PageFiles(false).find(name)).isEqualTo(new PageFiles(true).find(name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../src/main/resources/META-INF/resources/api-page.js",
                "src/../../../src/main/resources/META-INF/resources/api-page.js",
                "/etc/passwd",
                "package.json",
                "test/browser.js",
                "node_modules/preact/dist/preact.js",
                "enishi-client/test/fake.js",
                ".js",
                "src"
            })
    void nothing_leads_out_of_the_page(String name) {
        assertThat(new PageFiles(true).find(name)).isEmpty();
        assertThat(new PageFiles(false).find(name)).isEmpty();
    }

    @Test
    void a_path_of_many_folders_is_only_one_that_is_not_there() {
        assertThat(new PageFiles(false).find("src/" + "a/".repeat(100_000) + "a.js"))
                .isEmpty();
    }
}
