package dev.enishi.frontdesk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the files of the page by their names below {@code /front-desk/}. The jar has what the build has copied into it, and
 * each file is read once. In development mode they are read where they are written, each time, so that a change shows with
 * the next look.
 */
final class PageFiles {
    /** What the page loads: nothing that leads out of a folder, nothing that is hidden, and neither tests nor what npm brings. */
    private static final Pattern NAME = Pattern.compile(
            "(?:(?:enishi-client/)?(?:src|vendor|preact)/(?:[\\w-]++/)*+)?[\\w-][\\w.-]*\\.(?:html|css|js)");

    private static final String CLIENT = "enishi-client/";

    /** The version is that of the pom. */
    private static final String PREACT = "META-INF/resources/webjars/preact/10.26.4/";

    private static final Map<String, String> LIBRARIES = Map.of(
            "preact/preact.module.js", PREACT + "dist/preact.module.js",
            "preact/hooks.module.js", PREACT + "hooks/dist/hooks.module.js");

    private final boolean written;
    private final Map<String, PageFile> known = new ConcurrentHashMap<>();

    /** @param written whether to read the files where they are written, below the working directory */
    PageFiles(boolean written) {
        this.written = written;
    }

    Optional<PageFile> find(String name) {
        PageFile found = known.get(name);
        if (found == null && NAME.matcher(name).matches()) {
            found = read(name);
            if (found != null && !written) {
                known.put(name, found);
            }
        }
        return Optional.ofNullable(found);
    }

    private @Nullable PageFile read(String name) {
        try (InputStream content = open(name)) {
            return content == null ? null : PageFile.of(name, content.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private @Nullable InputStream open(String name) throws IOException {
        if (written && !LIBRARIES.containsKey(name)) {
            Path file = source(name);
            return Files.isRegularFile(file) ? Files.newInputStream(file) : null;
        }
        return PageFiles.class.getClassLoader().getResourceAsStream(LIBRARIES.getOrDefault(name, "front-desk/" + name));
    }

    private static Path source(String name) {
        return name.startsWith(CLIENT)
                ? Path.of("clients/typescript", name.substring(CLIENT.length()))
                : Path.of("examples/front-desk", name);
    }
}
