package dev.enishi.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.enishi.platform.problem.Refusals;
import jakarta.validation.Validation;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MergePatchTest {
    private static final ObjectMapper JSON =
            new ObjectMapper().setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);
    private static final RecordReader READER = new RecordReader(
            Validation.byDefaultProvider()
                    .configure()
                    .messageInterpolator(new ParameterMessageInterpolator())
                    .buildValidatorFactory()
                    .getValidator(),
            JSON);
    private static final Customer TARO = new Customer("taro", "たろう", List.of("犬"), new Address("東京", "1-1"));

    record Address(String city, String street) {}

    record Customer(@NotBlank String handle, String kana, List<String> tags, Address address) {}

    /** The test cases of RFC 7396, appendix A, whose target and result are objects. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'a':'b'}         | {'a':'c'}          | {'a':'c'}",
                "{'a':'b'}         | {'b':'c'}          | {'a':'b','b':'c'}",
                "{'a':'b'}         | {'a':null}         | {}",
                "{'a':'b','b':'c'} | {'a':null}         | {'b':'c'}",
                "{'a':['b']}       | {'a':'c'}          | {'a':'c'}",
                "{'a':'c'}         | {'a':['b']}        | {'a':['b']}",
                "{'a':{'b':'c'}}   | {'a':{'b':'d','c':null}} | {'a':{'b':'d','c':null}}",
                "{'a':{'b':'c'}}   | {'a':{'b':'d','b2':null}} | {'a':{'b':'d','b2':null}}",
                "{'a':[{'b':'c'}]} | {'a':[1]}          | {'a':[1]}",
                "{'e':null}        | {'a':1}            | {'e':null,'a':1}"
            })
    void the_merge_is_that_of_rfc_7396_but_keeps_a_null_of_what_was_not_there(
            String target, String patch, String result) throws Exception {
        assertThat(MergePatch.merged(JSON.readTree(json(target)), JSON.readTree(json(patch))))
                .isEqualTo(JSON.readTree(json(result)));
    }

    @Test
    void absent_keeps() throws Exception {
        assertThat(patch("{}").applyTo(TARO)).isEqualTo(TARO);
    }

    @Test
    void null_removes() throws Exception {
        assertThat(patch("{\"kana\": null, \"address\": {\"street\": null}}").applyTo(TARO))
                .isEqualTo(new Customer("taro", null, List.of("犬"), new Address("東京", null)));
    }

    @Test
    void arrays_are_replaced_and_objects_are_merged() throws Exception {
        assertThat(patch("{\"tags\": [\"釣り\"], \"address\": {\"city\": \"大阪\"}}")
                        .applyTo(TARO))
                .isEqualTo(new Customer("taro", "たろう", List.of("釣り"), new Address("大阪", "1-1")));
    }

    @Test
    void null_of_a_known_field_that_was_absent_is_harmless() throws Exception {
        Customer bare = new Customer("taro", null, null, null);

        assertThat(patch("{\"kana\": null, \"address\": null}").applyTo(bare)).isEqualTo(bare);
    }

    @Test
    void the_merged_result_is_checked_as_a_whole() {
        assertThat(Refusals.of(() -> patch("{\"handle\": null, \"kana\": 1}").applyTo(TARO)))
                .containsExactlyInAnyOrder("/handle required", "/kana invalid-type");
    }

    @Test
    void an_unknown_field_is_refused_even_as_null_and_even_inside() {
        assertThat(Refusals.of(
                        () -> patch("{\"x\": null, \"address\": {\"y\": null}}").applyTo(TARO)))
                .containsExactlyInAnyOrder("/x unknown-field", "/address/y unknown-field");
    }

    private static MergePatch<Customer> patch(String text) throws Exception {
        return new MergePatch<>(JSON.readTree(text), READER);
    }

    private static String json(String text) {
        return text.replace('\'', '"');
    }
}
