package dev.enishi.access;

import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whom this request is about, said by whoever knows where neither path nor answer tell: for the audit log. */
@RequestScoped
public class ConcernedCustomer {
    private @Nullable UUID id;

    /** Names him. */
    public void set(UUID customerId) {
        id = customerId;
    }

    /** Him, or null where nobody has named him. */
    public @Nullable UUID get() {
        return id;
    }
}
