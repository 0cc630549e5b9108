package dev.enishi.frontdesk;

import io.vertx.core.buffer.Buffer;
import java.util.Base64;
import java.util.Map;

/**
 * A file of the page.
 *
 * @param type its media type
 * @param content all of it
 * @param tag its ETag, which follows from the content
 */
record PageFile(String type, Buffer content, String tag) {
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html;charset=utf-8",
            "css", "text/css;charset=utf-8",
            "js", "text/javascript;charset=utf-8",
            "json", "application/json");

    static PageFile of(String name, byte[] content) {
        String type = TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream");
        String digest = Base64.getUrlEncoder().withoutPadding().encodeToString(Sha256.of(content));
        return new PageFile(type, Buffer.buffer(content), "\"" + digest + "\"");
    }

    boolean isPage() {
        return type.startsWith("text/html");
    }
}
