package dev.enishi.platform.data;

import jakarta.enterprise.context.RequestScoped;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How long a statement of this request may take, where that is less than usual. */
@RequestScoped
public class StatementTime {
    private @Nullable Duration most;

    /** From now on. */
    public void limitTo(Duration time) {
        most = time;
    }

    StatementLimit within(StatementLimit usual) {
        Duration own = most;
        return own != null && (usual.time().isZero() || own.compareTo(usual.time()) < 0)
                ? new StatementLimit(own)
                : usual;
    }
}
