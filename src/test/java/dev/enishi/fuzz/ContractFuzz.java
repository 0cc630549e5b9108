package dev.enishi.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.enishi.Contract;
import dev.enishi.access.IsolationVictim;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

/**
 * Requests to every operation of the contract, a seed's choice. It is a fault when an answer is none that the contract
 * describes, and when a request was accepted though the contract forbids it. An agency serves for 200 requests, because some
 * of them end things.
 */
final class ContractFuzz {
    private static final int REQUESTS_OF_AN_AGENCY = 200;
    private static final long PRIME = 1_000_003;

    /** The path of an operation is another one than it looks. */
    private static final Pattern DOTS = Pattern.compile("/(\\.|%2[eE]){1,2}([/?]|$)");

    /** However large it is. */
    private static final String COERCED = "parameter limit : must have a maximum value";

    /** Parameters of a segment, and a slash at the end. */
    private static final Pattern NOT_OF_THE_PATH = Pattern.compile("(;[^/]*|/)+$|;[^/]*");

    private final URI service;
    private final long seed;
    private final Contract contract = new Contract();
    private final JsonNode description;

    ContractFuzz(URI service, long seed) {
        this.service = service;
        this.seed = seed;
        try {
            description = new ObjectMapper(new YAMLFactory())
                    .readTree(Path.of("openapi/openapi.yaml").toFile());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sends the requests of these indices; what one does depends on those before it from the last multiple of 200 on. */
    void run(int first, int requests) {
        Probe probe = new Probe(service, this::faults);
        try (probe) {
            ContractRequests made = null;
            for (int index = first; index < first + requests; index++) {
                if (made == null || index % REQUESTS_OF_AN_AGENCY == 0) {
                    made = new ContractRequests(description, IsolationVictim.create());
                }
                FuzzRequest request = made.next(index, new Random(seed * PRIME + index));
                probe.send("seed %d index %d".formatted(seed, index), request);
            }
        }
        probe.judge("Requests %d to %d of seed %d".formatted(first, first + requests - 1, seed));
    }

    private List<String> faults(FuzzRequest request, FuzzAnswer answer) {
        return DOTS.matcher(request.target()).find()
                ? List.of()
                : contract.faults(exchange(request, answer)).stream()
                        .filter(fault -> !fault.startsWith(COERCED) && !fault.equals(Contract.UNDECLARED_BODY))
                        .toList();
    }

    private static Contract.Exchange exchange(FuzzRequest request, FuzzAnswer answer) {
        String[] target = request.target().split("\\?", 2);
        return new Contract.Exchange(
                request.method(),
                NOT_OF_THE_PATH.matcher(target[0]).replaceAll(""),
                target.length == 1 ? null : target[1],
                name -> header(request, name),
                request.body().length == 0 ? null : new String(request.body(), StandardCharsets.UTF_8),
                answer.status(),
                answer::header,
                answer.text());
    }

    /** An empty header is as none, and so is an If-None-Match that is broken. */
    private static String header(FuzzRequest request, String name) {
        String value = request.header(name);
        return value == null || value.isBlank() || name.equals("If-None-Match") ? null : value;
    }
}
