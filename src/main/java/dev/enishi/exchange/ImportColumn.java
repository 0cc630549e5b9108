package dev.enishi.exchange;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The columns of all kinds of files, as we call them. */
@Schema(description = "A column of a file, by our name of it whatever its header says.")
public enum ImportColumn {
    STARTED_AT,
    HANDLE,
    KIND,
    MINUTES,
    EARNINGS,
    MIC,
    LOG,
    EXTERNAL_ID,
    ENDED_AT,
    MODE;

    /** The column of this name. */
    static ImportColumn of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** {@code started_at}. */
    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
