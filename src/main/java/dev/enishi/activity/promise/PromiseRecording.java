package dev.enishi.activity.promise;

import dev.enishi.customer.CustomerRef;
import dev.enishi.customer.history.CustomerHistory;
import dev.enishi.customer.history.Happening.PromiseChanged;
import dev.enishi.platform.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Writes promises, and tells that it has happened. */
@ApplicationScoped
class PromiseRecording {
    private final Promises promises;
    private final CustomerHistory history;

    PromiseRecording(Promises promises, CustomerHistory history) {
        this.promises = promises;
        this.history = history;
    }

    /** Writes down what was promised to a customer who is locked. */
    Promise record(CustomerRef customer, NewPromise input, Instant now, String by) {
        promises.checkNote(input.noteId(), customer.id());
        Promise promise = new Promise();
        promise.id = Ids.next();
        promise.customerId = customer.id();
        promise.performerId = customer.performerId();
        promise.siteId = customer.siteId();
        promise.madeById = customer.performerId();
        promise.setAt = now;
        promise.createdAt = now;
        promise.updatedAt = now;
        input.applyTo(promise, now);
        promises.persistAndFlush(promise);
        history.record(new PromiseChanged(promise.customerId, promise.id), now, by);
        return promise;
    }

    /** Changes a promise that is locked; what stays the same is no change. */
    void correct(Promise promise, NewPromise change, Instant now, String by) {
        if (change.equals(NewPromise.of(promise))) {
            return;
        }
        promises.checkNote(change.noteId(), promise.customerId);
        change.applyTo(promise, now);
        changed(promise, now, by);
    }

    /** It is kept; when it was already, that stays. */
    void keep(Promise promise, Instant now, String by) {
        if (promise.keptAt == null) {
            promise.keptAt = now;
            changed(promise, now, by);
        }
    }

    /** It is not kept after all, and is asked for again. */
    void takeBack(Promise promise, Instant now, String by) {
        if (promise.keptAt != null) {
            promise.keptAt = null;
            promise.setAt = now;
            changed(promise, now, by);
        }
    }

    private void changed(Promise promise, Instant now, String by) {
        promise.updatedAt = now;
        promises.flush();
        history.record(new PromiseChanged(promise.customerId, promise.id), now, by);
    }

    /** Deletes a promise that is locked. */
    void delete(Promise promise, Instant now, String by) {
        history.record(new PromiseChanged(promise.customerId, promise.id), now, by, () -> {
            promises.delete(promise);
            promises.flush();
        });
    }
}
