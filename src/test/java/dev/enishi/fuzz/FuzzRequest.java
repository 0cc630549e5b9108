package dev.enishi.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A request as its bytes go over the wire: what a client library would mend or refuse is sent as it is. Of the texts each
 * character is one byte.
 */
record FuzzRequest(String method, String target, List<Header> headers, byte[] body) {
    private static final int SHOWN_BODY = 4000;

    record Header(String name, String value) {}

    FuzzRequest {
        headers = List.copyOf(headers);
    }

    static FuzzRequest of(String method, String target) {
        return new FuzzRequest(method, target, List.of(), new byte[0]);
    }

    FuzzRequest with(String name, String value) {
        List<Header> more = new ArrayList<>(headers);
        more.add(new Header(name, value));
        return new FuzzRequest(method, target, more, body);
    }

    FuzzRequest withBody(String contentType, byte[] sent) {
        return new FuzzRequest(method, target, headers, sent).with("Content-Type", contentType);
    }

    /** The first value of a header, or null. */
    String header(String name) {
        return headers.stream()
                .filter(header -> header.name().equalsIgnoreCase(name))
                .map(Header::value)
                .findFirst()
                .orElse(null);
    }

    boolean has(String name) {
        return headers.stream().anyMatch(header -> header.name().equalsIgnoreCase(name));
    }

    byte[] bytes(String host) {
        StringBuilder head = new StringBuilder(method + " " + target + " HTTP/1.1\r\n");
        if (!has("Host")) {
            head.append("Host: ").append(host).append("\r\n");
        }
        headers.forEach(header ->
                head.append(header.name()).append(": ").append(header.value()).append("\r\n"));
        if (header("Content-Length") == null
                && (body.length > 0 || !List.of("GET", "HEAD").contains(method))) {
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
        bytes.writeBytes(body);
        return bytes.toByteArray();
    }

    /** Sends it again, in bash. */
    String curl() {
        StringBuilder command = new StringBuilder("curl -si --path-as-is -X " + quoted(method));
        headers.forEach(header -> command.append(" -H ")
                .append(quoted(header.name() + (header.value().isEmpty() ? ";" : ": " + header.value()))));
        if (body.length > 0) {
            String text = new String(body, StandardCharsets.ISO_8859_1);
            command.append(" --data-binary ")
                    .append(quoted(text.length() > SHOWN_BODY ? text.substring(0, SHOWN_BODY) + "…" : text));
        }
        return command + " " + quoted("http://localhost:8080" + target);
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("$'");
        text.chars()
                .forEach(c -> quoted.append(
                        c < ' ' || c > '~' || c == '\'' || c == '\\'
                                ? "\\x%02x".formatted(c & 0xff)
                                : String.valueOf((char) c)));
        return quoted + "'";
    }

    @Override
    public String toString() {
        return curl();
    }
}
