package dev.enishi.platform;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** Makes ids: UUIDv7, ordered by time, so that an id is a good last sort key. */
public final class Ids {
    private Ids() {}

    /** A new id, greater than those made before it by this process. */
    public static UUID next() {
        return UuidCreator.getTimeOrderedEpochPlus1();
    }
}
