package dev.enishi.platform.data;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a statement of a {@link RoundTrip} will have answered when that has run.
 *
 * @param <T> what its rows are read as
 */
public final class Reply<T> implements Supplier<T> {
    private @Nullable T answer;

    void set(T newAnswer) {
        answer = newAnswer;
    }

    /** The answer, after the round trip. */
    @Override
    public T get() {
        if (answer == null) {
            throw new IllegalStateException("The round trip has not run");
        }
        return answer;
    }
}
