package dev.enishi.platform.contract;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.examples.Example;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * The places that examples of headers and problems name. They are the application's: it gives them as example components
 * of its front page, which are not published.
 *
 * @param collection a path, {@code /v1/things}
 * @param text pointer to a field with a text
 * @param unknown pointer to a field that is not there
 * @param reference pointer to a field with an id
 */
record ExamplePlaces(String collection, String text, String unknown, String reference) {

    static ExamplePlaces of(OpenAPI contract) {
        Map<String, Example> given = contract.getComponents().getExamples();
        return new ExamplePlaces(
                of(given, "collection"), of(given, "text"), of(given, "unknown"), of(given, "reference"));
    }

    private static String of(Map<String, Example> given, String name) {
        return String.valueOf(Objects.requireNonNull(given.get(name)).getValue());
    }

    /** Completes the scanned schemas of problems. */
    void addTo(Map<String, Schema> scanned) {
        property(scanned, "Problem", "instance").setExamples(List.of(collection));
        property(scanned, "ProblemError", "pointer").setExamples(List.of(text));
    }

    private static Schema property(Map<String, Schema> scanned, String schema, String name) {
        Map<String, Schema> properties =
                Objects.requireNonNull(scanned.get(schema)).getProperties();
        return Objects.requireNonNull(properties.get(name));
    }
}
