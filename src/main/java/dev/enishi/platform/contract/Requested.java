package dev.enishi.platform.contract;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Finds the records that requests carry. */
final class Requested {
    private final Map<String, Schema> scanned;
    private final Set<String> names = new TreeSet<>();

    private Requested(Map<String, Schema> scanned) {
        this.scanned = scanned;
    }

    /** The names of the scanned schemas that bodies of requests consist of, however deep. */
    static Set<String> by(Collection<Operation> operations, Map<String, Schema> scanned) {
        Requested requested = new Requested(scanned);
        operations.stream()
                .map(Operation::getRequestBody)
                .filter(Objects::nonNull)
                .flatMap(body -> body.getContent().getMediaTypes().values().stream())
                .map(MediaType::getSchema)
                .forEach(requested::add);
        return requested.names;
    }

    private void add(Schema schema) {
        if (schema.getRef() != null) {
            String name = Schemas.target(schema.getRef());
            if (names.add(name)) {
                add(Objects.requireNonNull(scanned.get(name)));
            }
        }
        Stream.concat(
                        Stream.ofNullable(schema.getItems()),
                        Stream.ofNullable(schema.getProperties()).flatMap(properties -> properties.values().stream()))
                .forEach(this::add);
    }
}
