package dev.enishi.frontdesk;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import java.net.URI;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page with all that a browser loads for it: styles, modules, and what these import. */
final class LoadedPage {
    private static final Pattern IMPORT_MAP = Pattern.compile("(?s)<script type=\"importmap\">(.*?)</script>");
    private static final Pattern IN_THE_PAGE =
            Pattern.compile("<(?:script [^>]*src|link rel=\"stylesheet\" href)=\"([^\"]+)\"");
    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/");
    private static final Pattern IN_A_MODULE = Pattern.compile("\\b(?:from|import)\\s*\\(?\\s*['\"]([\\w./-]+)['\"]");

    private final URI home;
    private final JsonNode bareNames;
    private final Map<String, String> types = new TreeMap<>();

    private LoadedPage(URI home, String page) {
        this.home = home;
        try {
            bareNames = new ObjectMapper().readTree(importMap(page)).get("imports");
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The import map is no JSON", e);
        }
    }

    static LoadedPage from(String path) {
        String page = given().get(path).then().statusCode(200).extract().asString();
        LoadedPage loaded = new LoadedPage(URI.create(path), page);
        IN_THE_PAGE.matcher(page).results().forEach(found -> loaded.load(loaded.home.resolve(found.group(1))));
        return loaded;
    }

    static String importMap(String page) {
        Matcher map = IMPORT_MAP.matcher(page);
        if (!map.find()) {
            throw new IllegalArgumentException("The page has no import map");
        }
        return map.group(1);
    }

    /** The media type of each thing that was loaded, by its path. */
    Map<String, String> types() {
        return types;
    }

    private void load(URI part) {
        if (types.containsKey(part.getPath())) {
            return;
        }
        Response answer = given().get(part.getPath());
        types.put(part.getPath(), answer.statusCode() == 200 ? answer.contentType() : answer.statusLine());
        if (part.getPath().endsWith(".js")) {
            IN_A_MODULE
                    .matcher(COMMENT.matcher(answer.asString()).replaceAll(""))
                    .results()
                    .forEach(found -> load(resolved(part, found.group(1))));
        }
    }

    private URI resolved(URI module, String name) {
        return name.startsWith(".")
                ? module.resolve(name)
                : home.resolve(bareNames.path(name).asText("not-in-the-import-map/" + name));
    }
}
