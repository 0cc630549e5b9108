package dev.enishi.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/** An answer; names of headers are in lower case. */
record FuzzAnswer(int status, Map<String, String> headers, byte[] body) {
    /** The value of a header, or null. */
    String header(String name) {
        return headers.get(name.toLowerCase(Locale.ROOT));
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }
}
