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
            database.settings().forEach(TestDatabase::set);
            set("enishi.demo", "false");
            return Map.of();
        } catch (Exception e) {
            throw new IllegalStateException("The test database does not start", e);
        }
    }

    /**
     * A system property of the test profile alone: continuous testing shares those of the service in dev mode, which would
     * win over what a test resource returns, and the tests would write into its database.
     */
    private static void set(String name, String value) {
        System.setProperty("%test." + name, value);
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
