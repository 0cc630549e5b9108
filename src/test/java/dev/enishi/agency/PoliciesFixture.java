package dev.enishi.agency;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Policies of which some are given. */
public final class PoliciesFixture {
    private static final ObjectMapper JSON = new ObjectMapper();

    private PoliciesFixture() {}

    /** The defaults, but for these: names of policies, each followed by its value, or null for its default. */
    public static Policies with(@Nullable Object... namesAndValues) {
        Map<String, @Nullable Object> given = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            given.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return JSON.convertValue(given, Policies.class);
    }
}
