package dev.enishi.platform;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;

/** Makes ids: UUIDv7, ordered by time, so that an id is a good last sort key. */
public final class Ids {
    /** The time in a UUIDv7 has 48 bits. */
    private static final long MOST_MILLIS = (1L << 48) - 1;

    /** As PostgreSQL orders them: by their bytes. UUID compares its halves as signed numbers. */
    public static final Comparator<UUID> ORDER = (one, other) -> {
        int high = Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
        return high == 0 ? Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits()) : high;
    };

    private Ids() {}

    /** A new id, greater than those made before it by this process. */
    public static UUID next() {
        return UuidCreator.getTimeOrderedEpochPlus1();
    }

    /** Smaller than every id made at or after an instant, greater than those made before: a bound for ranges. */
    public static UUID bound(Instant at) {
        return new UUID(Math.clamp(at.toEpochMilli(), 0, MOST_MILLIS) << 16, 0);
    }
}
