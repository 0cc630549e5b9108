package dev.enishi.access;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Map;

/**
 * How many requests each key has left in its window of a minute, which starts with its first request; told as
 * draft-ietf-httpapi-ratelimit-headers says.
 */
final class Quotas {
    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final long MOST_KEYS = 100_000;

    private final String policy;
    private final int requestsPerWindow;
    private final LoadingCache<String, Bucket> buckets;

    /**
     * What is left after a request.
     *
     * @param granted whether the request was within the quota
     * @param requests how many more there are in this window
     * @param secondsToReset whole seconds until the quota is full again, at least 1 for a request that was not granted
     */
    record Left(boolean granted, long requests, long secondsToReset) {}

    Quotas(String policy, int requestsPerWindow, TimeMeter clock) {
        this.policy = policy;
        this.requestsPerWindow = requestsPerWindow;
        // A key that was silent for a window has a full quota, so its bucket may be forgotten.
        buckets = Caffeine.newBuilder()
                .maximumSize(MOST_KEYS)
                .expireAfterAccess(WINDOW.multipliedBy(2))
                .build(key -> Bucket.builder()
                        .addLimit(
                                limit -> limit.capacity(requestsPerWindow).refillIntervally(requestsPerWindow, WINDOW))
                        .withCustomTimePrecision(clock)
                        .build());
    }

    Left take(String key) {
        ConsumptionProbe probe = buckets.get(key).tryConsumeAndReturnRemaining(1);
        long seconds = Math.ceilDiv(probe.getNanosToWaitForReset(), 1_000_000_000L);
        return new Left(probe.isConsumed(), probe.getRemainingTokens(), seconds);
    }

    /** What to tell the client: {@code RateLimit} and {@code RateLimit-Policy}. */
    Map<String, String> headers(Left left) {
        return Map.of(
                "RateLimit-Policy", "\"%s\";q=%d;w=%d".formatted(policy, requestsPerWindow, WINDOW.toSeconds()),
                "RateLimit", "\"%s\";r=%d;t=%d".formatted(policy, left.requests(), left.secondsToReset()));
    }
}
