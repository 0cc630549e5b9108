package dev.enishi.platform.contract;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.util.StringQuotingChecker;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** Keeps openapi/openapi.yaml, which clients are made from, equal to what the service says of itself. */
@QuarkusTest
class ContractTest {
    private static final Path COMMITTED = Path.of("openapi/openapi.yaml");

    private static final Pattern HE_OR_SHE =
            Pattern.compile("\\b(he|him|his|himself|she|her|hers|herself)\\b", Pattern.CASE_INSENSITIVE);

    @ConfigProperty(name = "quarkus.application.version")
    String version;

    @ConfigProperty(name = "quarkus.micrometer.binder.http-server.max-uri-tags")
    int pathsInMetrics;

    @Test
    void the_committed_contract_is_that_of_the_code() throws IOException {
        String contract = readable(given().get("/openapi?format=json").asString());

        if (System.getProperty("enishi.contract.update") != null) {
            Files.writeString(COMMITTED, contract);
        }

        int firstDifference = Arrays.mismatch(
                contract.lines().toArray(), Files.readString(COMMITTED).lines().toArray());
        assertThat(firstDifference)
                .as(
                        "Line before the first change of the contract. Write it anew with"
                                + " ./mvnw test -Dtest=ContractTest -Denishi.contract.update, look at the difference and commit it.")
                .isEqualTo(-1);
    }

    @Test
    void the_contract_has_the_version_of_the_service() {
        String contract = given().get("/openapi?format=json").path("info.version");

        assertThat(contract).isEqualTo(version.replace("-SNAPSHOT", ""));
    }

    @Test
    void the_contract_speaks_of_the_customer_and_the_performer_not_of_him_and_her() throws IOException {
        String contract = readable(given().get("/openapi?format=json").asString());

        assertThat(contract.lines().filter(HE_OR_SHE.asPredicate())).isEmpty();
    }

    /** Those beyond would not be counted. Pages, health and what is refused need some room besides. */
    @Test
    void metrics_have_room_for_all_paths() {
        Map<String, ?> paths = given().get("/openapi?format=json").path("paths");

        assertThat(paths).hasSizeGreaterThan(100).hasSizeLessThan(pathsInMetrics / 2);
    }

    /** As YAML that every version of YAML reads alike: whatever looks like a number, a day or a time is quoted. */
    private static String readable(String json) throws IOException {
        YAMLFactory yaml = YAMLFactory.builder()
                .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                .disable(YAMLGenerator.Feature.SPLIT_LINES)
                .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
                .enable(YAMLGenerator.Feature.LITERAL_BLOCK_STYLE)
                .stringQuotingChecker(new NumbersQuoted())
                .build();
        JsonNode contract = new ObjectMapper().readTree(json);
        return new ObjectMapper(yaml).writeValueAsString(contract);
    }

    private static final class NumbersQuoted extends StringQuotingChecker.Default {
        private static final long serialVersionUID = 1L;

        @Override
        public boolean needToQuoteName(String name) {
            return super.needToQuoteName(name) || Character.isDigit(name.charAt(0));
        }

        @Override
        public boolean needToQuoteValue(String value) {
            boolean version = value.matches("[0-9]+(\\.[0-9]+){2}");
            return super.needToQuoteValue(value) || value.matches("[-+.]?[0-9].*") && !version;
        }
    }
}
