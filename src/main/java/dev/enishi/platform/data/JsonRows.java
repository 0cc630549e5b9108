package dev.enishi.platform.data;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Rows as one parameter of a statement, which makes a table of them again by {@code jsonb_to_recordset}: its text does not
 * depend on how many there are. Columns are named as the components are, in lower case with underscores.
 */
@ApplicationScoped
public class JsonRows {
    private final ObjectMapper json;

    JsonRows(ObjectMapper json) {
        this.json = json.copy().setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE);
    }

    /** The rows as a JSON array. */
    public String of(List<? extends Record> rows) {
        try {
            return json.writeValueAsString(rows);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Every row is JSON", e);
        }
    }
}
