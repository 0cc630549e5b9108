package dev.enishi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** At how many ports a process listens, as Linux tells it; elsewhere nobody knows. */
final class ListeningPorts {
    static final boolean KNOWN = Files.exists(Path.of("/proc/net/tcp"));

    /** How /proc/net/tcp writes it. */
    private static final String LISTENING = "0A";

    private static final int STATE = 3;
    private static final int INODE = 9;

    private ListeningPorts() {}

    /** How many there are now: none where it has ended. */
    static int of(Process process) {
        Path proc = Path.of("/proc", String.valueOf(process.pid()));
        Set<String> sockets = sockets(proc.resolve("fd"));
        return (int) Stream.of("net/tcp", "net/tcp6")
                .flatMap(table -> lines(proc.resolve(table)).skip(1))
                .map(line -> line.strip().split(" +"))
                .filter(line -> line[STATE].equals(LISTENING) && sockets.contains("socket:[" + line[INODE] + "]"))
                .count();
    }

    private static Set<String> sockets(Path descriptors) {
        try (Stream<Path> links = Files.list(descriptors)) {
            return links.map(ListeningPorts::target).collect(Collectors.toSet());
        } catch (IOException | UncheckedIOException ended) {
            return Set.of();
        }
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException closed) {
            return "";
        }
    }

    private static Stream<String> lines(Path table) {
        try {
            return Files.readAllLines(table).stream();
        } catch (IOException ended) {
            return List.<String>of().stream();
        }
    }
}
