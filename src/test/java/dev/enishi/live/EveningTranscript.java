package dev.enishi.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enishi.Story;
import dev.enishi.TestAgency;
import dev.enishi.WrittenBlock;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the service is asked on an evening and what it answers, written down with names in place of ids: requests are spelled as they
 * are told, {@code /v1/customers/けんさん/brief}, and sent with the ids that these names stand for.
 */
final class EveningTranscript {
    private static final Path PAGE = Path.of("docs/an-evening.md");
    private static final String DAY = "2026-11-20T";
    private static final Pattern PLACE = Pattern.compile("(?<=[/=])[^/?&=]+");
    private static final Pattern REFERENCE = Pattern.compile("(?<=\"(?:\\w{1,20}Id|inReplyTo)\": \")[^\"]+");
    private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-");
    private static final String NOTHING = "なし";

    private final Map<String, String> ids = new HashMap<>();
    private final List<String> lines = new ArrayList<>();

    /** From now on an id is told by a name. */
    void call(String id, String name) {
        ids.put(name, id);
    }

    /** Something that is told without a request. */
    void tell(String line) {
        lines.add(line);
    }

    /** Somebody with a key asks at a time of the evening, or of another day. */
    Call at(String time, String who, String key) {
        return new Call(time.contains("T") ? time : DAY + time, who, key);
    }

    /** What was told since the last time must stand on the page. */
    void mustBe(String part) {
        String told = "```text\n" + String.join("\n", lines) + "\n```\n";
        assertThat(told).doesNotContainPattern(ID);
        new WrittenBlock(PAGE, "EveningStoryTest", part).mustBe(told);
        lines.clear();
    }

    /** A request that is about to be sent. */
    final class Call {
        private final String time;
        private final String who;
        private final RequestSpecification request;
        private final List<String> headers = new ArrayList<>();
        private boolean told = true;

        private Call(String time, String who, String key) {
            this.time = time;
            this.who = who;
            request = TestAgency.as(key).header("Accept-Language", "ja");
        }

        Call with(String header, String value) {
            request.header(header, value);
            headers.add(header + ": " + value);
            return this;
        }

        Call unlessStill(Answer before) {
            request.header("If-None-Match", before.response.header("ETag"));
            headers.add("If-None-Match: （前の答えのETag）");
            return this;
        }

        /** Told by whoever asks, in words. */
        Call quietly() {
            told = false;
            return this;
        }

        Answer get(String path) throws Exception {
            return send("GET", path, "");
        }

        Answer put(String path) throws Exception {
            return send("PUT", path, "");
        }

        Answer put(String path, String body) throws Exception {
            return send("PUT", path, body);
        }

        Answer patch(String path, String body) throws Exception {
            return send("PATCH", path, body);
        }

        Answer post(String path, String body) throws Exception {
            return send("POST", path, body);
        }

        private Answer send(String method, String path, String body) throws Exception {
            if (!body.isEmpty()) {
                request.body(REFERENCE.matcher(body).replaceAll(name -> id(name.group())));
            }
            String address = PLACE.matcher(path).replaceAll(name -> id(name.group()));
            Response[] response = new Response[1];
            Story.at(time, () -> response[0] = request.request(method, address));
            if (told) {
                tellRequest(method, path, body);
                lines.add("      → " + response[0].statusCode());
            } else {
                assertThat(response[0].statusCode()).isBetween(200, 201);
            }
            return new Answer(response[0]);
        }

        private void tellRequest(String method, String path, String body) {
            String day = time.startsWith(DAY)
                    ? ""
                    : Story.said(Story.instant(time).toString()).replaceFirst("日.*", "日");
            lines.add(day + time.substring(DAY.length()) + " " + who + "  " + method + " " + path);
            headers.forEach(header -> lines.add("      " + header));
            body.lines().forEach(line -> lines.add("      " + line));
        }
    }

    private String id(String name) {
        return ids.getOrDefault(name, name);
    }

    /** What was answered. */
    final class Answer {
        private final Response response;

        private Answer(Response response) {
            this.response = response;
        }

        <T> T get(String path) {
            return response.path(path);
        }

        /** From now on what was made is told by a name. */
        Answer called(String name) {
            return called("id", name);
        }

        Answer called(String path, String name) {
            call(response.path(path), name);
            return this;
        }

        void saysHeader(String header) {
            lines.add("        " + header + ": " + response.header(header));
        }

        /** Tells some of its fields. */
        Answer says(String... fields) {
            for (String field : fields) {
                tellField(field, response.path(field));
            }
            return this;
        }

        /** Sentences each on a line of their own. */
        private void tellField(String field, Object value) {
            if (value instanceof List<?> texts
                    && texts.size() > 1
                    && said(texts).contains("。")) {
                lines.add("        " + field + ":");
                texts.forEach(text -> lines.add("          " + said(text)));
            } else {
                lines.add("        " + field + ": " + said(value));
            }
        }

        /** Tells each item of a list: on each line some fields, with commas between their names. */
        Answer lists(String list, String... fields) {
            List<?> items = response.path(list);
            lines.add("        " + list + ": " + items.size() + "件（"
                    + String.join("、", fields).replace(",", "、") + "）");
            for (int i = 0; i < items.size(); i++) {
                String item = list + "[" + i + "].";
                String mark = "        " + (i + 1) + ". ";
                for (String line : fields) {
                    lines.add(mark
                            + Arrays.stream(line.split(","))
                                    .map(field -> said(response.path(item + field)))
                                    .collect(Collectors.joining("｜")));
                    mark = " ".repeat(11);
                }
            }
            return this;
        }
    }

    private String said(Object value) {
        if (value == null) {
            return NOTHING;
        }
        if (value instanceof List<?> values) {
            return values.isEmpty()
                    ? NOTHING
                    : values.stream()
                            .map(this::said)
                            .collect(Collectors.joining("、"))
                            .replace("。、", "。");
        }
        String text = INSTANT.matcher(value.toString()).replaceAll(instant -> time(instant.group()));
        return named(text).replace("\n", "\n          ");
    }

    private String named(String text) {
        String told = text;
        for (Map.Entry<String, String> name : ids.entrySet()) {
            told = told.replace(name.getValue(), name.getKey());
        }
        return told;
    }

    /** The day is told unless it is that of the evening. */
    private static String time(String instant) {
        String said = Story.said(instant);
        return said.startsWith("11月20日") ? said.substring("11月20日".length()) : said;
    }
}
