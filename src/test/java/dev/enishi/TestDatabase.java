package dev.enishi;

import dev.enishi.platform.data.EmbeddedDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** One empty, migrated PostgreSQL for all tests of a run; the annotation makes it known to every {@code @QuarkusTest}. */
@QuarkusTestResource(TestDatabase.class)
public class TestDatabase implements QuarkusTestResourceLifecycleManager {
    private static EmbeddedDatabase database;

    @Override
    public Map<String, String> start() {
        try {
            database = EmbeddedDatabase.startTemporary();
            return database.settings();
        } catch (Exception e) {
            throw new IllegalStateException("The test database does not start", e);
        }
    }

    /** Its JDBC address, for tests that look at it as another role. */
    public static String url() {
        return database.url();
    }

    @Override
    public void stop() {
        // It ends with the JVM.
    }
}
