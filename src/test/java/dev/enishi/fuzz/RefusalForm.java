package dev.enishi.fuzz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.regex.Pattern;

/** What every refusal must look like: a problem document, or the empty body that docs/api/conventions.md names. */
final class RefusalForm {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What RFC 3986 has no place for in a target: other characters, a % of nothing, a fragment. */
    private static final Pattern NO_TARGET =
            Pattern.compile("[^A-Za-z0-9._~:/?@!$&'()*+,;=%-]|%(?![0-9a-fA-F]{2})|^[^/]");

    private RefusalForm() {}

    /** What is wrong with an answer, or null. */
    static String fault(FuzzRequest request, FuzzAnswer answer) {
        if (answer.status() >= 500) {
            return "status " + answer.status() + " " + answer.text();
        }
        if (answer.status() < 400 || request.method().equals("HEAD")) {
            return null;
        }
        if (answer.body().length == 0) {
            return isEmptyByDesign(request, answer) ? null : "an empty " + answer.status();
        }
        if (!"application/problem+json".equals(answer.header("content-type"))) {
            return "a " + answer.status() + " of type " + answer.header("content-type") + ": " + answer.text();
        }
        return isProblem(answer) ? null : "no problem document: " + answer.text();
    }

    /** What is no HTTP request, no path, of another origin where CORS is on, or a part of a page that there is not. */
    private static boolean isEmptyByDesign(FuzzRequest request, FuzzAnswer answer) {
        return switch (answer.status()) {
            case 400 ->
                request.has("Host") || NO_TARGET.matcher(request.target()).find();
            case 403 -> request.has("Origin");
            case 404 -> !request.target().startsWith("/");
            case 416 -> request.has("Range");
            default -> false;
        };
    }

    private static boolean isProblem(FuzzAnswer answer) {
        try {
            JsonNode problem = JSON.readTree(answer.text());
            return problem.path("status").asInt() == answer.status()
                    && problem.path("code").asText().matches("[a-z0-9-]+")
                    && !problem.path("detail").asText().isBlank();
        } catch (JsonProcessingException e) {
            return false;
        }
    }
}
