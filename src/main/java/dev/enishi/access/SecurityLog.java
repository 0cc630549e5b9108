package dev.enishi.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.RemovalCause;
import com.github.benmanes.caffeine.cache.Scheduler;
import com.github.benmanes.caffeine.cache.Ticker;
import dev.enishi.platform.http.ClientAddress;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Who could not sign in, which has no agency and so no place in an audit log: counted in {@code enishi.sign.in.refused} and
 * written to the logger {@code dev.enishi.security}. The first refusal of a network for a reason is written at once, what
 * follows within a minute as one line when the minute is over, so that an attack does not fill the log.
 */
@ApplicationScoped
class SecurityLog {
    private static final Logger LOG = Logger.getLogger("dev.enishi.security");
    private static final Duration FOLDED = Duration.ofMinutes(1);
    private static final long MOST_SOURCES = 10_000;

    private final MeterRegistry metrics;

    /** How often it was repeated since its first line. */
    private final Cache<Source, Integer> repeats;

    private record Source(SignInRefusal reason, String network) {}

    @Inject
    SecurityLog(MeterRegistry metrics) {
        this(metrics, Ticker.systemTicker(), Scheduler.systemScheduler());
    }

    SecurityLog(MeterRegistry metrics, Ticker ticker, Scheduler scheduler) {
        this.metrics = metrics;
        Stream.of(SignInRefusal.values()).forEach(this::counter); // There from the start, with 0.
        repeats = Caffeine.newBuilder()
                .maximumSize(MOST_SOURCES)
                .expireAfter(Expiry.<Source, Integer>creating((source, none) -> FOLDED))
                .ticker(ticker)
                .scheduler(scheduler)
                .executor(Runnable::run)
                .removalListener(SecurityLog::unfold)
                .build();
    }

    void refused(SignInRefusal reason, ClientAddress address) {
        counter(reason).increment();
        Source source = new Source(reason, address.network());
        if (repeats.asMap().compute(source, (same, count) -> count == null ? 0 : count + 1) == 0) {
            LOG.warnf("Sign-in refused from %s: %s", address.text(), tag(reason));
        }
    }

    private static void unfold(@Nullable Source source, @Nullable Integer count, RemovalCause cause) {
        if (source != null && count != null && count > 0 && cause != RemovalCause.REPLACED) {
            LOG.warnf("Sign-in refused from %s: %s, %d times more", source.network(), tag(source.reason()), count);
        }
    }

    private Counter counter(SignInRefusal reason) {
        return metrics.counter("enishi.sign.in.refused", "reason", tag(reason));
    }

    private static String tag(SignInRefusal reason) {
        return reason.name().toLowerCase(Locale.ROOT);
    }

    /** Nothing is lost when the service stops. */
    @PreDestroy
    void close() {
        repeats.invalidateAll();
    }
}
