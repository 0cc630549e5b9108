package dev.enishi;

import dev.enishi.access.PgBouncer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Through PgBouncer in transaction mode, where all share one connection of the database; otherwise as {@link EdgeProfile}. */
public class PgBouncerProfile extends EdgeProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        Map<String, String> settings = new HashMap<>(super.getConfigOverrides());
        settings.put("enishi.database.prepared-statements", String.valueOf(PgBouncer.knowsPreparedStatements()));
        settings.put("enishi.sign-in.failures-per-minute", "1000000");
        return settings;
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(PgBouncer.class));
    }
}
