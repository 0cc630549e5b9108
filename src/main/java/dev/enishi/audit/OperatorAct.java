package dev.enishi.audit;

import dev.enishi.access.Role;
import dev.enishi.platform.Edge;
import dev.enishi.platform.Ids;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** What an operator does to an agency by a command stands in its audit log too. */
@Edge
@ApplicationScoped
public class OperatorAct {
    private static final int DONE = 200;

    private final AuditLog log;
    private final Clock clock;

    OperatorAct(AuditLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    /** Does it and records it, both or neither, and gives what it gives. */
    public <T> T recorded(String command, UUID agencyId, Supplier<T> act) {
        return QuarkusTransaction.requiringNew().call(() -> {
            T done = act.get();
            UUID id = Ids.next();
            log.insert(
                    List.of(new AuditEntry(
                            id,
                            clock.instant(),
                            Role.MANAGER,
                            "operator",
                            null,
                            command,
                            null,
                            null,
                            null,
                            "local",
                            id.toString(),
                            DONE)),
                    agencyId);
            return done;
        });
    }
}
