package dev.enishi.platform.data;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What everything depends on and what seldom changes. The value that was read before is used at once, and the same round trip makes
 * sure that it still is the one; if not, all is asked anew. So no answer ever rests on an old value, whoever has changed it.
 *
 * @param <T> the value
 */
public final class Remembered<T> {
    private static final int MOST = 10_000;

    /** Versions only count up, unless a backup is restored while the service runs. */
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final Database database;
    private final Texts texts;
    private final Function<Row, T> mapper;
    private final Cache<Key, Known<T>> memory =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(LONGEST).build();

    /**
     * The SQL of a value; both statements may name {@code :id} and have a column {@code seen}, a text that is another one whenever
     * the value is.
     *
     * @param whole with the value
     * @param seen without it
     */
    public record Texts(String whole, String seen) {}

    /**
     * What depends on the value.
     *
     * @param <T> the value
     * @param <A> the answer
     */
    public interface Question<T, A> {
        /** Adds its statements to a round trip, and tells how to put their replies together; may be asked twice. */
        Supplier<A> about(T value, RoundTrip trip);
    }

    private record Key(Tenant tenant, UUID id) {}

    private record Known<T>(T value, String seen) {}

    /** Remembers nothing yet. */
    public Remembered(Database database, Texts texts, Function<Row, T> mapper) {
        this.database = database;
        this.texts = texts;
        this.mapper = mapper;
    }

    /** Answers a question about a value; empty when there is no such value for the tenant. */
    public <A> Optional<A> ask(UUID id, Question<T, A> question) {
        Key key = new Key(database.tenant(), id);
        Known<T> known = memory.getIfPresent(key);
        A answer = known == null ? null : answerIfStill(known, id, question);
        return answer == null ? read(key).map(value -> answer(value, question)) : Optional.of(answer);
    }

    private <A> @Nullable A answerIfStill(Known<T> known, UUID id, Question<T, A> question) {
        RoundTrip trip = database.roundTrip();
        Reply<Optional<String>> seen = trip.one(database.sql(texts.seen()).bind("id", id), row -> row.text("seen"));
        Supplier<A> answer = question.about(known.value(), trip);
        trip.run();
        return seen.get().filter(known.seen()::equals).isPresent() ? answer.get() : null;
    }

    /** A value of a transaction that has not ended may never become true. */
    private Optional<T> read(Key key) {
        Optional<Known<T>> found = database.sql(texts.whole())
                .bind("id", key.id())
                .one(row -> new Known<>(mapper.apply(row), row.text("seen")));
        if (!database.inTransaction()) {
            found.ifPresentOrElse(known -> memory.put(key, known), () -> memory.invalidate(key));
        }
        return found.map(Known::value);
    }

    private <A> A answer(T value, Question<T, A> question) {
        RoundTrip trip = database.roundTrip();
        Supplier<A> answer = question.about(value, trip);
        trip.run();
        return answer.get();
    }
}
