package dev.enishi.audit;

import jakarta.enterprise.context.RequestScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What a request has done to a customer besides what its operation says: it has an entry of its own in the audit log. */
@RequestScoped
public class AlsoDone {
    private final List<Act> acts = new ArrayList<>();

    /**
     * Something that was done.
     *
     * @param operation the operation by which somebody would have done it
     * @param subject to whom
     */
    record Act(String operation, AuditSubject subject) {}

    /** Says so. */
    public void to(UUID customerId, String operation) {
        to(customerId, operation, customerId);
    }

    /** Says so of something that is not the customer, but was done because of one. */
    public void to(UUID customerId, String operation, UUID resourceId) {
        acts.add(new Act(operation, new AuditSubject(resourceId, customerId, null)));
    }

    List<Act> acts() {
        return acts;
    }
}
